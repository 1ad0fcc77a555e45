/** `civic-goals check`: what an editor would be told on a page, without a browser. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { checkFile, type Finding } from '../check/check-document.js';
import type { PartName } from '../check/part-alone.js';
import { maxLength } from '../data/parse.js';
import { defineCommand } from './command.js';
import { checkFrom } from './figures/check-from.js';
import { filesBeside, isFolder } from './files.js';
import { findingLine } from './finding-line.js';
import type { Language } from './language.js';
import { origin } from './option-values.js';
import { problemWith } from './problems.js';
import { makeProgress } from './progress.js';

/** More than any document that a page would read, whatever its letters weigh. */
const enough = 4 * maxLength;

const words = {
  sv: {
    read: 'läst',
    checking: 'kontrollerar',
    fault: 'fel',
    faults: 'fel',
    hint: 'tips',
    hints: 'tips',
    advice: 'råd',
    input: 'standard in',
    takenFor: 'kontrolleras som en del för sig:',
  },
  en: {
    read: 'read',
    checking: 'checking',
    fault: 'fault',
    faults: 'faults',
    hint: 'hint',
    hints: 'hints',
    advice: 'advice',
    input: 'standard input',
    takenFor: 'is checked as a part by itself:',
  },
};

/** What a part by itself is called, and which tags show it. */
const parts: Readonly<Record<PartName, Readonly<Record<Language, string>>>> = {
  indicator: {
    sv: 'en indikator (civic-progress-gauge, civic-trend-chart, civic-peer-comparison)',
    en: 'an indicator (civic-progress-gauge, civic-trend-chart, civic-peer-comparison)',
  },
  'goal-list': { sv: 'en lista med mål (civic-goal-list)', en: 'a list of goals (civic-goal-list)' },
  'goal-area-list': {
    sv: 'en lista med målområden (civic-goal-area-list)',
    en: 'a list of goal areas (civic-goal-area-list)',
  },
  vision: { sv: 'en vision (civic-vision-banner)', en: 'a vision (civic-vision-banner)' },
  summary: { sv: 'en sammanfattning (civic-goal-summary)', en: 'a summary (civic-goal-summary)' },
  feedback: { sv: 'en fråga (civic-feedback-prompt)', en: 'a question (civic-feedback-prompt)' },
  goal: { sv: 'ett mål', en: 'a goal' },
  area: { sv: 'ett målområde', en: 'a goal area' },
  goals: { sv: 'en lista med mål (civic-goal-list)', en: 'a list of goals (civic-goal-list)' },
  areas: {
    sv: 'en lista med målområden (civic-goal-area-list)',
    en: 'a list of goal areas (civic-goal-area-list)',
  },
  indicators: { sv: 'en lista med indikatorer', en: 'a list of indicators' },
};

const megabytes = (bytes: number, language: Language): string =>
  `${(bytes / 1e6).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 })} MB`;

/**
 * What stands in a file, as far as it is worth reading.
 *
 * @param file A path, or `-` for standard input.
 * @param hear Is told how many bytes have come.
 */
const read = async (file: string, hear: (bytes: number) => void): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  // Both give bytes: no encoding was asked for. Leaving the loop closes them, though there may be more to come.
  for await (const part of (file === '-' ? process.stdin : createReadStream(file)) as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    hear(size);
    if (size > enough) break;
  }
  return Buffer.concat(parts);
};

export const check = defineCommand({
  about: { sv: 'Kontrollerar måldokument.', en: 'Checks goals documents.' },
  details: {
    sv: `FIL kan vara - för standard in. Meddelandena är desamma som på en sida: fel är sådant som gör att något inte
visas, tips är sådant som kan bli bättre. En del för sig, som i en tagg, kontrolleras som den delen. Med --files kan
FIL också vara mappen som är webbplatsens rot: adresser som börjar med / prövas då mot den. Med --format json skrivs
meddelandena som en lista.`,
    en: `FILE may be - for standard input. The messages are the same as on a page: a fault keeps something from being
shown, a hint could make the document better. A part by itself, as in a tag, is checked as that part. With --files,
FILE may also be the folder that is the root of the site: addresses that begin with / are then held against it. With
--format json the messages are written as a list.`,
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
    files: {
      type: 'boolean',
      default: false,
      about: {
        sv: 'prövar att bilder och länkar med relativa adresser finns som filer bredvid dokumentet',
        en: 'sees that pictures and links with relative addresses are files beside the document',
      },
    },
    advice: {
      type: 'boolean',
      default: false,
      about: {
        sv: 'ger också byggverktygets råd: om språk, årtal, ansvar, bildtexter och färger',
        en: 'gives the builder’s advice, too: on language, years, owners, descriptions of pictures and colours',
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
  run: async ({ values, operands, language, format, output }) => {
    const said = words[language];
    const site = values.origin === undefined ? undefined : origin('origin', values.origin);
    const today = values.advice ? new Date().toISOString().slice(0, 10) : undefined;
    const folders = values.files ? operands.filter(isFolder) : [];
    const named = operands.filter(operand => !folders.includes(operand));
    // A folder by itself is asked for the document that pages find there.
    const files = named.length ? named : folders.map(folder => join(folder, 'goals.json'));
    const progress = makeProgress(values.progress);
    const all: (Finding & { readonly file?: string; readonly part?: PartName })[] = [];
    for (const [index, file] of files.entries()) {
      const name = `${files.length > 1 ? `${index + 1}/${files.length} ` : ''}${file}`;
      const bytes = await read(file, size =>
        progress.say(`${name}: ${said.read} ${megabytes(size, language)}`),
      ).catch((error: unknown) => {
        throw problemWith(file === '-' ? said.input : file, error);
      });
      const beside = values.files ? filesBeside(file, folders, site) : () => [];
      progress.say(`${name}: ${said.checking} ${megabytes(bytes.length, language)}`);
      const { part, findings } = checkFile(bytes, {
        language,
        origin: site,
        today,
        more: document => [...checkFrom(document, language), ...beside(document)],
      });
      if (part && format === 'text') output.print(`${file}: ${said.takenFor} ${parts[part][language]}`);
      for (const finding of findings) {
        all.push({ ...(files.length > 1 && { file }), ...(part && { part }), ...finding });
        if (format === 'text') output.print(findingLine(file, finding, language));
      }
    }
    progress.end();

    const advice = all.filter(finding => finding.advice).length;
    const faults = all.filter(({ hint }) => !hint).length;
    const hints = all.length - faults - advice;
    const counts = [`${faults} ${faults === 1 ? said.fault : said.faults}`, `${hints} ${said.hints}`];
    if (today) counts.push(`${advice} ${said.advice}`);
    output.print(format === 'json' ? JSON.stringify(all, null, 2) : counts.join(', '));
    return faults ? 1 : 0;
  },
});
