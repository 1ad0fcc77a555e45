/** `civic-goals check`: what an editor would be told on a page, without a browser. */
import { createReadStream } from 'node:fs';
import { checkDocument, type Finding } from '../check/check-document.js';
import { defineCommand } from './command.js';
import type { Language } from './language.js';
import { origin } from './option-values.js';
import { problemWith } from './problems.js';
import { makeProgress } from './progress.js';

/** More than any document that a page would read, whatever its letters weigh. */
const enough = 4 * 5e6;

const words = {
  sv: {
    read: 'läst',
    checking: 'kontrollerar',
    fault: 'fel',
    faults: 'fel',
    hint: 'tips',
    hints: 'tips',
    input: 'standard in',
  },
  en: {
    read: 'read',
    checking: 'checking',
    fault: 'fault',
    faults: 'faults',
    hint: 'hint',
    hints: 'hints',
    input: 'standard input',
  },
};

const megabytes = (bytes: number, language: Language): string =>
  `${(bytes / 1e6).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 })} MB`;

/**
 * The text of a file, as far as it is worth reading.
 *
 * @param file A path, or `-` for standard input.
 * @param hear Is told how many bytes have come.
 */
const read = async (file: string, hear: (bytes: number) => void): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  // Both give bytes: no encoding was asked for. Leaving the loop closes them, though there may be more to come.
  for await (const part of (file === '-' ? process.stdin : createReadStream(file)) as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    hear(size);
    if (size > enough) break;
  }
  return Buffer.concat(parts).toString('utf8');
};

/** A finding on a line of its own, as compilers write it: `goals.json: 7:5: fel: …`. */
const line = (file: string, { path, message, line, column, hint }: Finding, language: Language): string => {
  const where = line === undefined ? path : `${line}:${column ?? 1}`;
  return [file, where, words[language][hint ? 'hint' : 'fault'], message].filter(Boolean).join(': ');
};

export const check = defineCommand({
  about: { sv: 'Kontrollerar måldokument.', en: 'Checks goals documents.' },
  details: {
    sv: `FIL kan vara - för standard in. Meddelandena är desamma som på en sida: fel är sådant som gör att något inte
visas, tips är sådant som kan bli bättre. Med --format json skrivs de som en lista.`,
    en: `FILE may be - for standard input. The messages are the same as on a page: a fault keeps something from being
shown, a hint could make the document better. With --format json they are written as a list.`,
  },
  operands: { name: { sv: 'FIL…', en: 'FILE…' }, least: 1, most: Infinity },
  options: {
    origin: {
      type: 'string',
      value: 'https://…',
      about: {
        sv: 'webbplatsen där dokumentet ska ligga: bildernas adresser prövas mot den',
        en: 'the site where the document will be: the addresses of pictures are held against it',
      },
    },
    progress: {
      type: 'boolean',
      default: false,
      about: {
        sv: 'säger på standard fel hur långt det har kommit; i en terminal ändå, efter en sekund',
        en: 'says on standard error how far it has come; in a terminal anyway, after a second',
      },
    },
  },
  run: async ({ values, operands: files, language, format, output }) => {
    const said = words[language];
    const site = values.origin === undefined ? undefined : origin('origin', values.origin);
    const progress = makeProgress(values.progress);
    const all: (Finding & { readonly file?: string })[] = [];
    for (const [index, file] of files.entries()) {
      const name = `${files.length > 1 ? `${index + 1}/${files.length} ` : ''}${file}`;
      const text = await read(file, bytes =>
        progress.say(`${name}: ${said.read} ${megabytes(bytes, language)}`),
      ).catch((error: unknown) => {
        throw problemWith(file === '-' ? said.input : file, error);
      });
      progress.say(`${name}: ${said.checking} ${megabytes(text.length, language)}`);
      for (const finding of checkDocument(text, language, site)) {
        all.push(files.length > 1 ? { file, ...finding } : finding);
        if (format === 'text') output.print(line(file, finding, language));
      }
    }
    progress.end();

    const faults = all.filter(({ hint }) => !hint).length;
    const hints = all.length - faults;
    output.print(
      format === 'json'
        ? JSON.stringify(all, null, 2)
        : `${faults} ${faults === 1 ? said.fault : said.faults}, ${hints} ${said.hints}`,
    );
    return faults ? 1 : 0;
  },
});
