/** `civic-goals update`: fetches the figures that a document names, says what is new, and writes them. */
import { defineCommand, type ExitCode } from './command.js';
import { openDocument, sayTrouble, type Trouble } from './figures/document.js';
import { planVersion } from './figures/plan-version.js';
import { sayChanges, sayLeft } from './figures/say.js';
import { updateFigures, type Updated } from './figures/update-figures.js';
import { childOf, textOf } from './json/tree.js';
import { CommandError, problemWith } from './problems.js';
import { makeProgress } from './progress.js';
import { clientFor, dayOf, serviceOptions } from './services.js';
import { sheetsBeside } from './sheets.js';
import { version as programVersion } from './version.js';
import { copyBeside, readWhole, replaceWhole } from './whole-file.js';

const words = {
  sv: {
    fault: 'fel',
    hint: 'tips',
    noFrom: 'Inget i dokumentet har from: det finns inget att hämta.',
    nothing: 'Inget är nytt.',
    counts: (series: number, changed: number) =>
      `${series} ${series === 1 ? 'serie' : 'serier'} hämtade, ${changed} ändrade`,
    written: 'Skrivet.',
    keeps: (name: string) => `Så som det var sparas det som ${name}.`,
    noDay:
      'Dokumentet säger inte vilken dag det är från (updated): det som stod sparas inte. Nu får det dagens datum.',
    dry: 'Inget är skrivet (--dry-run).',
  },
  en: {
    fault: 'fault',
    hint: 'hint',
    noFrom: 'Nothing in the document has from: there is nothing to fetch.',
    nothing: 'Nothing is new.',
    counts: (series: number, changed: number) => `${series} series fetched, ${changed} changed`,
    written: 'Written.',
    keeps: (name: string) => `As it was it is kept as ${name}.`,
    noDay:
      'The document does not say of which day it is (updated): what it said is not kept. It gets the day of today.',
    dry: 'Nothing has been written (--dry-run).',
  },
};

export const update = defineCommand({
  about: {
    sv: 'Hämtar de siffror som dokumentet säger varifrån de kommer.',
    en: 'Fetches the figures that the document says the sources of.',
  },
  details: {
    sv: `Varje indikator och jämförelse med from hämtas från Kolada, SCB eller annan källa. Vad som ändras skrivs ut, och sedan byts filen i
ett stycke. Källan äger värdet för varje period som den har; det en människa har skrivit bredvid (titlar, mål, bedömningar, anteckningar,
egna perioder) rörs aldrig. En källa som inte svarar lämnar sina siffror som de är, och resten skrivs ändå.`,
    en: `Each indicator and comparison with from is fetched from Kolada, Statistics Sweden or another source. What changes is printed, and then
the file is replaced as a whole. The source owns the value of each period that it has; what a person has written beside it (titles, targets,
judgements, notes, periods of their own) is never touched. A source that does not answer leaves its figures as they are, and the rest is
written all the same.`,
  },
  codes: {
    sv: `Avslutas med 0 om inget är nytt, 3 om något har ändrats, 1 om något är fel i uppgifterna eller hos en källa och 2 om
kommandot inte kunde utföras.`,
    en: `Exits with 0 where nothing is new, 3 where something has changed, 1 where something is wrong in the data or at a source and 2 where
the command could not be carried out.`,
  },
  operands: { name: { sv: 'FIL', en: 'FILE' }, least: 1, most: 1 },
  options: {
    'dry-run': {
      type: 'boolean',
      default: false,
      about: {
        sv: 'säger vad som skulle ändras, och skriver inget',
        en: 'says what would change, and writes nothing',
      },
    },
    keep: {
      type: 'boolean',
      default: false,
      about: {
        sv: 'sparar det som dokumentet sade förut i en egen fil med dagen i namnet, och skriver in den bland versions',
        en: 'keeps what the document said before in a file of its own with the day in its name, and lists it among versions',
      },
    },
    ...serviceOptions,
  },
  run: async ({ values, operands: [file = ''], language, format, output }): Promise<ExitCode> => {
    const said = words[language];
    const content = await readWhole(file).catch((error: unknown) => {
      throw problemWith(file, error);
    });
    const troubles: Trouble[] = [];
    const updated: Updated[] = [];
    const lines: string[] = [];
    let series = 0;
    let isWritten = false;

    const document = openDocument(content.bytes, language);
    if ('message' in document) troubles.push(document);
    else {
      const progress = makeProgress(values.progress);
      const organization = textOf(childOf(childOf(document.root, 'organization'), 'href'));
      const fetched = await updateFigures(
        document,
        () =>
          clientFor({
            ...{ values, version: programVersion(), organization, progress, language },
            sheets: sheetsBeside(file),
          }),
        language,
      );
      progress.end();
      ({ series } = fetched);
      updated.push(...fetched.updated);
      troubles.push(...fetched.troubles);
      if (!fetched.asked) lines.push(said.noFrom);
      for (const { name, changes } of updated)
        if (changes.length) lines.push(sayChanges(name, changes, language));
      for (const { name, path, left } of updated)
        if (left.length)
          lines.push([file, path, said.hint, sayLeft(name, left, language)].filter(Boolean).join(': '));
    }

    const changed = updated.filter(({ changes }) => changes.length);
    const version =
      values.keep && changed.length && !('message' in document)
        ? planVersion(file, document, dayOf(new Date()))
        : undefined;
    if (version?.name) lines.push(said.keeps(version.name));
    if (version?.hasNoDay) lines.push([file, 'updated', said.hint, said.noDay].join(': '));
    // What is to come is said before it is done.
    if (format === 'text') {
      for (const line of lines) output.print(line);
      for (const each of troubles) output.print(sayTrouble(file, each, said.fault));
    }
    if (changed.length && !values['dry-run'] && !('message' in document)) {
      let undo: (() => Promise<void>) | undefined;
      try {
        if (version?.name) undo = await copyBeside(content, version.name);
        await replaceWhole(content, Buffer.from(document.editor.result()));
        isWritten = true;
      } catch (error) {
        await undo?.();
        if (!(error instanceof CommandError)) throw problemWith(file, error);
        const { code } = error;
        troubles.push({ code, path: '', message: error.words[language] });
        if (format === 'text') output.print(error.words[language]);
      }
    }
    if (format === 'json')
      output.print(
        JSON.stringify(
          {
            ...{ file, fetched: series, written: isWritten },
            ...(version?.name && { kept: version.name }),
            ...{ updated, troubles },
          },
          null,
          2,
        ),
      );
    else {
      const end = isWritten ? said.written : changed.length && values['dry-run'] ? said.dry : '';
      if (series)
        output.print(
          changed.length
            ? [`${said.counts(series, changed.length)}.`, end].filter(Boolean).join(' ')
            : said.nothing,
        );
    }
    return troubles.length ? 1 : changed.length ? 3 : 0;
  },
});
