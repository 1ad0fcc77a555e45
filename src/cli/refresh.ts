/** `civic-goals refresh`: puts the fallbacks in HTML files up to date with the documents that their tags show. */
import { resolve } from 'node:path';
import type { RefreshedEmbed, RefreshOutcome } from '../publish/refresh/refresh-page.js';
import { defineCommand, type ExitCode } from './command.js';
import { isFolder } from './files.js';
import type { Language, Words } from './language.js';
import { origin } from './option-values.js';
import { CommandError, problemWith, UsageError } from './problems.js';
import { documentsFor } from './site-documents.js';
import { notUtf8, utf8Text } from './utf8-text.js';
import { readWhole, replaceWhole, type FileContent } from './whole-file.js';

/** What is said of an embed; nothing of one that is as it should be. */
const sentences: Readonly<Record<RefreshOutcome, Words | undefined>> = {
  changed: { sv: 'ny reservtext.', en: 'new fallback.' },
  same: undefined,
  left: undefined,
  elsewhere: {
    sv: 'tips: visar ett dokument på en annan webbplats, och reservtexten är som den var. Ange webbplatsens egen adress med --site om det är den.',
    en: 'hint: shows a document of another site, and the fallback is as it was. Name the site’s own address with --site if it is that.',
  },
  unsafe: {
    sv: 'tips: taggen har inget slut, eller en mall fyller i den. Reservtexten är som den var.',
    en: 'hint: the tag has no end, or a template fills it in. The fallback is as it was.',
  },
  'no-source': {
    sv: 'fel: varken taggen eller sidan säger var uppgifterna finns.',
    en: 'fault: neither the tag nor the page says where the data is.',
  },
  'no-document': { sv: 'fel: dokumentet går inte att läsa:', en: 'fault: the document cannot be read:' },
  'no-part': {
    sv: 'fel: uppgifterna är trasiga, eller har inget för taggen. Kontrollera dem med civic-goals check.',
    en: 'fault: the data is broken, or has nothing for the tag. Check it with civic-goals check.',
  },
};

const faults: readonly RefreshOutcome[] = ['no-source', 'no-document', 'no-part'];

const words = {
  sv: {
    nothing: 'Alla reservtexter stämmer.',
    none: 'Inga taggar, och inga block, i filerna.',
    counts: (changed: number, all: number) => `${changed} av ${all} reservtexter är nya.`,
    dry: 'Inget är skrivet (--dry-run).',
    written: 'Skrivet.',
  },
  en: {
    nothing: 'All fallbacks are right.',
    none: 'No tags, and no blocks, in the files.',
    counts: (changed: number, all: number) => `${changed} of ${all} fallbacks are new.`,
    dry: 'Nothing has been written (--dry-run).',
    written: 'Written.',
  },
};

interface RefreshedFile {
  readonly content: FileContent;
  readonly html: string;
  readonly embeds: readonly RefreshedEmbed[];
}

const refreshFile = async (
  file: string,
  root: string | undefined,
  site: string | undefined,
): Promise<RefreshedFile> => {
  const content = await readWhole(file).catch((error: unknown) => {
    throw problemWith(file, error);
  });
  const text = utf8Text(content.bytes);
  if (text === undefined)
    throw new CommandError('encoding', {
      sv: `${file}: ${notUtf8.sv}`,
      en: `${file}: ${notUtf8.en}`,
    });
  // With it comes all that elements say, which no other command needs.
  const { refreshPage } = await import('../publish/refresh/refresh-page.js');
  return { content, ...(await refreshPage(text, documentsFor(resolve(file), root, site))) };
};

const linesOf = (file: string, { embeds }: RefreshedFile, language: Language): string[] =>
  embeds.flatMap(({ name, line, column, outcome, address }) => {
    const said = sentences[outcome]?.[language];
    return said === undefined
      ? []
      : [
          `${file}: ${line}:${column}: ${name}: ${said}${outcome === 'no-document' ? ` ${address ?? ''}` : ''}`,
        ];
  });

export const refresh = defineCommand({
  about: {
    sv: 'Uppdaterar reservtexterna i HTML-filer.',
    en: 'Puts the fallbacks in HTML files up to date.',
  },
  details: {
    sv: `Det som står inuti taggar och block byts mot det som de visar nu, i ord, listor och tabeller: för den som läser utan skript, för
sökmotorer och nyhetsbrev. Allt annat i filen står kvar tecken för tecken, och en reservtext som stämmer rörs inte. En tagg med
data-civic-fallback="own" lämnas som den är, och likaså en med as-of. Inget hämtas från nätet: dokumenten läses som filer.`,
    en: `What stands inside tags and blocks is replaced by what they show now, in words, lists and tables: for those who read without
scripts, for search engines and newsletters. All else in the file stands as it stood, and a fallback that is right is not touched. A tag
with data-civic-fallback="own" is left as it is, and so is one with as-of. Nothing is fetched from the net: documents are read as files.`,
  },
  codes: {
    sv: `Avslutas med 0 om allt stämmer, 3 om något har ändrats, 1 om något är fel i en sida eller ett dokument och 2 om
kommandot inte kunde utföras.`,
    en: `Exits with 0 where all is right, 3 where something has changed, 1 where something is wrong in a page or a document and 2
where the command could not be carried out.`,
  },
  operands: { name: { sv: 'SIDA…', en: 'PAGE…' }, least: 1, most: Infinity },
  options: {
    root: {
      type: 'string',
      value: { sv: 'MAPP', en: 'FOLDER' },
      about: {
        sv: 'mappen som är webbplatsens rot, för adresser som börjar med /',
        en: 'the folder that is the root of the site, for addresses that begin with /',
      },
    },
    site: {
      type: 'string',
      value: 'https://…',
      about: {
        sv: 'webbplatsens egen adress: dokument på den läses som filer under --root',
        en: 'the site’s own address: documents on it are read as files below --root',
      },
    },
    'dry-run': {
      type: 'boolean',
      default: false,
      about: {
        sv: 'säger vad som skulle ändras, och skriver inget',
        en: 'says what would change, and writes nothing',
      },
    },
  },
  run: async ({ values, operands, language, format, output }): Promise<ExitCode> => {
    const said = words[language];
    const site = values.site === undefined ? undefined : origin('site', values.site);
    const root = values.root === undefined ? undefined : resolve(values.root);
    if (root !== undefined && !isFolder(root))
      throw new UsageError('value-wrong', {
        sv: `--root ${values.root ?? ''}: ska vara en mapp.`,
        en: `--root ${values.root ?? ''}: should be a folder.`,
      });
    // All are read before any is written: a wrong name among them leaves the others as they are.
    const files: (readonly [string, RefreshedFile])[] = [];
    for (const file of operands) files.push([file, await refreshFile(file, root, site)]);
    for (const [file, refreshed] of files)
      if (format === 'text') for (const line of linesOf(file, refreshed, language)) output.print(line);

    const embeds = files.flatMap(([, refreshed]) => refreshed.embeds);
    const changed = embeds.filter(({ outcome }) => outcome === 'changed').length;
    if (!values['dry-run'])
      for (const [file, { content, html, embeds }] of files)
        if (embeds.some(({ outcome }) => outcome === 'changed'))
          await replaceWhole(content, Buffer.from(html)).catch((error: unknown) => {
            throw problemWith(file, error);
          });
    const isWrong = embeds.some(({ outcome }) => faults.includes(outcome));
    if (format === 'json')
      output.print(
        JSON.stringify(
          {
            written: changed > 0 && !values['dry-run'],
            files: files.map(([file, { embeds }]) => ({ file, embeds })),
          },
          null,
          2,
        ),
      );
    else if (changed)
      output.print(`${said.counts(changed, embeds.length)} ${values['dry-run'] ? said.dry : said.written}`);
    else if (!isWrong) output.print(embeds.length ? said.nothing : said.none);
    return isWrong ? 1 : changed ? 3 : 0;
  },
});
