/** `civic-goals publish`: makes pages, embeds and open data of a goals document, as files for any server. */
import { dirname, join, resolve } from 'node:path';
import { checkFile } from '../check/check-document.js';
import { decodeText } from '../check/encoding.js';
import { parseJson } from '../data/parse.js';
import { repairJson } from '../data/repair.js';
import { defineCommand, type ExitCode } from './command.js';
import { checkFrom } from './figures/check-from.js';
import { findingLine } from './finding-line.js';
import { CommandError, problemWith, UsageError } from './problems.js';
import { makeProgress } from './progress.js';
import { pictureMaker } from './publishing/picture-maker.js';
import { publishWords, sayLeftOut, sayUndrawn } from './publishing/say.js';
import { foreignFiles, readIfThere, refuseForeign } from './publishing/site-folder.js';
import {
  baseAddress,
  documentAddress,
  openDataTerms,
  pageLanguages,
  scriptAddress,
} from './publishing/site-options.js';
import { writeSite, type CopiedFile } from './publishing/write-site.js';
import { readWhole } from './whole-file.js';

/** A value that a command cannot do without. */
const required = (name: string, text: string | undefined): string => {
  if (text === undefined || !text.trim())
    throw new UsageError('option-missing', { sv: `--${name} saknas.`, en: `--${name} is missing.` });
  return text;
};

const damagedList = (file: string): CommandError =>
  new CommandError('page-list', {
    sv: `${file}: Listan över publicerade sidor går inte att läsa. Inget är skrivet. Läs in en säkerhetskopia av filen, eller publicera i en tom mapp.`,
    en: `${file}: The list of published pages cannot be read. Nothing has been written. Restore a backup of the file, or publish into an empty folder.`,
  });

export const publish = defineCommand({
  about: {
    sv: 'Gör sidor, inbäddningar och öppna data av måldokumentet.',
    en: 'Makes pages, embeds and open data of the goals document.',
  },
  details: {
    sv: `En sida för varje mål, område och indikator med id, en första sida, och för varje en sida för ramar (embed/), ett
svar för oEmbed (oembed/), en bit att ta in i andra sidor (fallback/) och en bild för sociala medier (picture/). Sidorna
är hela utan skript; med --script blir de element. I data/ ligger dokumentet och alla siffror som tabell, och med
--licence en post för dataportaler. Bara det som är nytt skrivs. En sida som inte längre finns i dokumentet säger det,
och vart man kan gå. Ett dokument med fel ändrar ingenting.`,
    en: `A page for each goal, area and indicator with an id, a first page, and for each a page for frames (embed/), an answer
for oEmbed (oembed/), a piece to include in other pages (fallback/) and a picture for social feeds (picture/). The pages
are whole without scripts; with --script they become elements. In data/ are the document and all figures as a table, and
with --licence a record for data portals. Only what is new is written. A page that is no longer in the document says so,
and where to go. A document with faults changes nothing.`,
  },
  codes: {
    sv: `Avslutas med 0 om inget är nytt, 3 om något är skrivet, 1 om något är fel i dokumentet och 2 om kommandot inte kunde
utföras.`,
    en: `Exits with 0 where nothing is new, 3 where something has been written, 1 where something is wrong in the document and 2
where the command could not be carried out.`,
  },
  operands: { name: { sv: 'FIL', en: 'FILE' }, least: 1, most: 1 },
  options: {
    out: {
      type: 'string',
      value: { sv: 'MAPP', en: 'FOLDER' },
      about: {
        sv: 'mappen som skrivs; den är kommandots egen',
        en: 'the folder to write; it is the command’s own',
      },
    },
    base: {
      type: 'string',
      value: 'https://…/',
      about: { sv: 'mappens adress på webben', en: 'the address of the folder on the web' },
    },
    'document-address': {
      type: 'string',
      value: 'https://…/goals.json',
      about: {
        sv: 'dokumentets adress, som relativa adresser i det räknas från; annars --base',
        en: 'the address of the document, which relative addresses in it start from; else --base',
      },
    },
    languages: {
      type: 'string',
      value: 'sv,en',
      about: {
        sv: 'sidornas språk, det första överst; annars dokumentets eget',
        en: 'the languages of the pages, the first at the root; else the document’s own',
      },
    },
    script: {
      type: 'string',
      value: { sv: 'ADRESS', en: 'ADDRESS' },
      about: {
        sv: 'bibliotekets skript, som gör element av sidornas delar',
        en: 'the library’s script, which makes elements of the parts of the pages',
      },
    },
    licence: {
      type: 'string',
      value: { sv: 'cc0|cc-by|ADRESS', en: 'cc0|cc-by|ADDRESS' },
      about: { sv: 'licensen för öppna data', en: 'the licence of the open data' },
    },
    contact: {
      type: 'string',
      value: { sv: 'E-POST', en: 'E-MAIL' },
      about: {
        sv: 'för frågor om data, i posten för dataportaler',
        en: 'for questions on data, in the record for portals',
      },
    },
    'organization-number': {
      type: 'string',
      value: '212000-2486',
      about: {
        sv: 'organisationsnumret, som dataportaler känner kommunen på',
        en: 'the organisation number, by which data portals know the municipality',
      },
    },
    geonames: {
      type: 'string',
      value: { sv: 'NUMMER', en: 'NUMBER' },
      about: { sv: 'kommunens nummer i GeoNames', en: 'the number of the municipality in GeoNames' },
    },
    'no-pictures': {
      type: 'boolean',
      default: false,
      about: {
        sv: 'gör inga bilder för sociala medier',
        en: 'makes no pictures for social feeds',
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
    progress: {
      type: 'boolean',
      default: false,
      about: {
        sv: 'säger på standard fel hur långt det har kommit; i en terminal ändå, efter en sekund',
        en: 'says on standard error how far it has come; in a terminal anyway, after a second',
      },
    },
  },
  run: async ({ values, operands: [file = ''], language, format, output }): Promise<ExitCode> => {
    const said = publishWords(language);
    const folder = resolve(required('out', values.out));
    const base = baseAddress(required('base', values.base));
    const terms = openDataTerms(values);
    const from = values['document-address'];
    const documentBase = from === undefined ? base : documentAddress(from);
    const script = values.script === undefined ? undefined : scriptAddress(values.script);
    // With it comes all that elements say, which few commands need.
    const site = await import('../publish/publish.js');
    const { documentLocale, filesIn, noPages, pageListPath, pageLocales, planSite, readPageList } = site;
    const { publishedDocument, publishedText, readFont, versionNames } = site;
    const languages =
      values.languages === undefined ? undefined : pageLanguages(values.languages, pageLocales);

    const { bytes } = await readWhole(file).catch((error: unknown) => {
      throw problemWith(file, error);
    });
    const { part, findings } = checkFile(bytes, {
      language,
      origin: new URL(base).origin,
      more: document => checkFrom(document, language),
    });
    const faults = findings.filter(({ hint }) => !hint);
    if (faults.length || part) {
      if (format === 'json')
        output.print(JSON.stringify({ written: false, ...(part && { part }), findings: faults }, null, 2));
      else {
        for (const fault of faults) output.print(findingLine(file, fault, language));
        output.print(part ? `${file}: ${said.isPart}` : said.notWritten);
      }
      return 1;
    }
    const { text } = decodeText(bytes);
    const strict = parseJson(text);
    const document = strict.value ?? repairJson(text).value;

    const listFile = join(folder, pageListPath);
    const listed = await readIfThere(listFile);
    const before = listed ? readPageList(listed.toString('utf8')) : noPages;
    if (!before) throw damagedList(listFile);
    const copied: CopiedFile[] = [];
    const missing: string[] = [];
    for (const name of versionNames(document)) {
      const version = await readIfThere(join(dirname(resolve(file)), name));
      if (version) copied.push([`data/${name}`, version]);
      else missing.push(name);
    }
    const pictures = values['no-pictures'] ? undefined : await pictureMaker(readFont);
    const plan = await planSite(
      {
        ...{ base, script, terms, pictures },
        document: publishedDocument(document, documentBase),
        languages: languages ?? [documentLocale(document)],
      },
      {
        text: publishedText(text, document, documentBase),
        versions: copied.map(([path]) => path.slice('data/'.length)),
      },
      before,
    );
    const foreign = await foreignFiles(folder, plan.paths, filesIn(before));
    if (foreign.length) throw refuseForeign(folder, foreign);

    if (format === 'text')
      for (const line of [
        ...sayLeftOut(file, plan.without, plan.licensing, plan.isDrawn, missing, language),
        ...(pictures || values['no-pictures'] ? [] : [said.noRenderer]),
      ])
        output.print(line);
    const progress = makeProgress(values.progress);
    const written = await writeSite(folder, plan, {
      copied,
      isDry: values['dry-run'],
      draw: pictures?.draw,
      hear: (done, all) => progress.say(said.progress(done, all)),
    });
    progress.end();
    const { made, changed, removed, undrawn } = written;
    if (format === 'text') for (const line of sayUndrawn(file, undrawn, language)) output.print(line);
    const isNew = made.length + changed.length + removed.length > 0;
    if (format === 'json')
      output.print(
        JSON.stringify(
          {
            written: isNew && !values['dry-run'],
            ...{
              pages: plan.pages,
              ended: plan.ended,
              new: [...made].sort(),
              changed: [...changed].sort(),
              removed,
            },
            without: plan.without.map(({ part: { path, id }, problem, by }) => ({ path, id, problem, by })),
            missingVersions: missing,
            drawn: plan.isDrawn,
            record: plan.licensing ?? 'written',
            pictures: values['no-pictures'] ? 'off' : pictures ? 'drawn' : 'no-renderer',
            undrawn,
          },
          null,
          2,
        ),
      );
    else
      output.print(
        isNew
          ? `${said.counts(plan.pages, written, plan.ended)} ${values['dry-run'] ? said.dry : said.written}`
          : said.nothing(plan.pages),
      );
    return isNew ? 3 : 0;
  },
});
