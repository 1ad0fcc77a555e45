/** `civic-goals add`: makes an indicator of what a service has, and puts it into a document. */
import type { Outcome } from '../services/outcome.js';
import { describeFromProblem, readFrom } from '../sources/from.js';
import { defineCommand, type ExitCode } from './command.js';
import { askDirection, directions, noDirection } from './figures/direction.js';
import { openDocument, sayTrouble } from './figures/document.js';
import { fromOperands } from './figures/from-operands.js';
import { licenceOf } from './figures/licence.js';
import { addWords } from './figures/add-words.js';
import { defaultId, hostOf, sourceOf } from './figures/default-names.js';
import { freeId, idsIn, placeFor, putIndicator } from './figures/place.js';
import { proposeIndicator } from './figures/propose-indicator.js';
import { Refusal, refuse } from './figures/refusal.js';
import { requirePeers, requirePlace, requireSeries } from './figures/required.js';
import { targetsIn } from './figures/targets.js';
import { childOf, dataOf, textOf } from './json/tree.js';
import { wholeNumber } from './option-values.js';
import { CommandError, problemWith, UsageError } from './problems.js';
import { makeProgress } from './progress.js';
import { readWhole, replaceWhole } from './whole-file.js';
import { clientFor, dayOf, serviceOptions } from './services.js';
import { sheetsBeside } from './sheets.js';
import { version } from './version.js';

export const add = defineCommand({
  about: {
    sv: 'Lägger in en indikator från Kolada, en statistikbyrå eller ett kalkylark i ett dokument.',
    en: 'Puts an indicator from Kolada, a statistics office or a spreadsheet into a document.',
  },
  details: {
    sv: `civic-goals add goals.json kolada N01951 2309 --direction increase --goal befolkning
civic-goals add goals.json pxweb "https://statistikdatabasen.scb.se/api/v2/tables/TAB6471/data?valueCodes[Region]=2309"
civic-goals add goals.json xlsx siffror.xlsx --period-column År --value-column Andel --value Kommun=Krokom

Med titel, enhet och decimaler som förslag, källa, licens och alla siffror. Varken målvärde eller riktning gissas: riktningen
frågas efter, eller sägs med --direction. Adressen kan vara en tabells, en sparad frågas eller en annan som svarar med JSON-stat.`,
    en: `civic-goals add goals.json kolada N01951 2309 --direction increase --goal population
civic-goals add goals.json pxweb "https://statistikdatabasen.scb.se/api/v2/tables/TAB6471/data?valueCodes[Region]=2309"
civic-goals add goals.json xlsx figures.xlsx --period-column Year --value-column Share --value Municipality=Krokom

With a title, a unit and decimals as proposals, the source, its licence and all the figures. Neither target nor direction is guessed: the
direction is asked for, or said with --direction. The address may be a table's, a saved query's or another that answers with JSON-stat.`,
  },
  operands: {
    name: { sv: 'FIL kolada|pxweb|csv|xlsx ID…', en: 'FILE kolada|pxweb|csv|xlsx ID…' },
    least: 3,
    most: 5,
  },
  options: {
    goal: {
      type: 'string',
      value: 'ID',
      about: {
        sv: 'målet som den läggs i; annars bland dokumentets egna indikatorer',
        en: 'the goal that it is put in; else among the document’s own indicators',
      },
    },
    direction: {
      type: 'string',
      choices: directions,
      about: {
        sv: 'vad som är bättre; frågas annars efter i en terminal',
        en: 'what is better; else asked for in a terminal',
      },
    },
    title: {
      type: 'string',
      value: 'TEXT',
      about: { sv: 'en egen titel', en: 'a title of your own' },
    },
    id: {
      type: 'string',
      value: 'ID',
      about: { sv: 'ett eget id; annars källans', en: 'an id of your own; else the source’s' },
    },
    gender: {
      type: 'string',
      default: 'T',
      choices: ['T', 'K', 'M'],
      about: { sv: 'Kolada: totalt, kvinnor eller män', en: 'Kolada: total, women or men' },
    },
    value: {
      type: 'string',
      multiple: true,
      default: [],
      value: { sv: 'VARIABEL=KOD', en: 'VARIABLE=CODE' },
      about: {
        sv: 'vad som väljs av en variabel, eller vilka rader av en kolumn; kan stå flera gånger',
        en: 'what is chosen of a variable, or which rows by a column; may be there several times',
      },
    },
    sheet: {
      type: 'string',
      value: { sv: 'NAMN', en: 'NAME' },
      about: { sv: 'kalkylark: bladet; annars det första', en: 'spreadsheet: the sheet; else the first' },
    },
    'period-column': {
      type: 'string',
      value: { sv: 'RUBRIK', en: 'HEADING' },
      about: {
        sv: 'kalkylark: kolumnen med år eller perioder',
        en: 'spreadsheet: the column of years or periods',
      },
    },
    'value-column': {
      type: 'string',
      value: { sv: 'RUBRIK', en: 'HEADING' },
      about: { sv: 'kalkylark: kolumnen med siffrorna', en: 'spreadsheet: the column of the figures' },
    },
    'group-column': {
      type: 'string',
      value: { sv: 'RUBRIK', en: 'HEADING' },
      about: {
        sv: 'kalkylark: kolumnen med grupper, som kön',
        en: 'spreadsheet: the column of groups, such as sex',
      },
    },
    source: {
      type: 'string',
      value: { sv: 'NAMN', en: 'NAME' },
      about: {
        sv: 'vem siffrorna är från; annars som källan säger',
        en: 'whose the figures are; else as the source says',
      },
    },
    since: {
      type: 'string',
      value: { sv: 'ÅR', en: 'YEAR' },
      about: { sv: 'det första året; annars alla', en: 'the first year; else all' },
    },
    peers: {
      type: 'string',
      value: { sv: 'ÄMNE', en: 'SUBJECT' },
      about: {
        sv: 'Kolada: jämför med den senaste gruppen liknande kommuner, som övergripande, och med riket',
        en: 'Kolada: hold it against the newest group that is alike, such as övergripande, and the nation',
      },
    },
    'dry-run': {
      type: 'boolean',
      default: false,
      about: { sv: 'visar indikatorn och skriver inget', en: 'shows the indicator and writes nothing' },
    },
    ...serviceOptions,
  },
  run: async ({ values, operands: [file = '', ...rest], language, format, output }): Promise<ExitCode> => {
    const said = addWords[language];
    const written = fromOperands(rest, values);
    const { from, problem } = readFrom(written);
    if (problem)
      throw new UsageError('operand-wrong', {
        sv: `${problem.field}: ${describeFromProblem(problem, 'sv')}`,
        en: `${problem.field}: ${describeFromProblem(problem, 'en')}`,
      });
    const isTerminal = process.stdin.isTTY && process.stderr.isTTY;
    if (values.direction === undefined && !isTerminal) throw noDirection();
    const since = values.since === undefined ? undefined : wholeNumber('since', values.since, 1000, 9999);
    const content = await readWhole(file).catch((error: unknown) => {
      throw problemWith(file, error);
    });

    try {
      const document = openDocument(content.bytes, language);
      if ('message' in document) throw new Refusal(document);
      const { text, root, editor } = document;
      const place = requirePlace(placeFor(root, values.goal), values.goal ?? '', language);
      const same = targetsIn(root).find(
        target =>
          !target.around && JSON.stringify(readFrom(dataOf(text, target.from)).from) === JSON.stringify(from),
      );
      if (same) refuse('there-already', said.there(same.path));

      const progress = makeProgress(values.progress);
      const organization = textOf(childOf(childOf(root, 'organization'), 'href'));
      const client = await clientFor({
        values,
        version: version(),
        organization,
        progress,
        language,
        sheets: sheetsBeside(file),
      });
      let outcome: Outcome | undefined;
      await client.series([from], (_, came) => (outcome = came));
      const { series } = requireSeries(outcome, language);
      const peers = await requirePeers(from, values.peers, language, client);
      const licence = await licenceOf(from, client);
      progress.end();

      const direction =
        values.direction ?? (await askDirection(values.title ?? series.title ?? '', language));
      if (direction === undefined) throw noDirection();
      const id = freeId(values.id ?? defaultId(from), idsIn(root));
      const { name, updated = dayOf(new Date()) } = series.source;
      const indicator = proposeIndicator(
        series,
        written,
        sourceOf(values.source ?? name ?? hostOf(from), licence, updated),
        peers.found,
        {
          id,
          title: values.title,
          direction: direction === 'none' ? undefined : direction,
          since,
        },
      );
      const path = putIndicator(place, indicator, editor);
      const count = Array.isArray(indicator['series']) ? indicator['series'].length : 0;
      if (!values['dry-run']) await replaceWhole(content, Buffer.from(editor.result()));

      if (format === 'json')
        output.print(JSON.stringify({ file, path, written: !values['dry-run'], indicator }, null, 2));
      else {
        if (values['dry-run']) output.print(JSON.stringify(indicator, null, 2));
        output.print(`${file}: ${said.put(path, count)}`);
        for (const line of peers.said) output.print(line);
        output.print(values['dry-run'] ? said.dry : said.look);
      }
      return 0;
    } catch (error) {
      const trouble =
        error instanceof Refusal
          ? error.trouble
          : error instanceof CommandError && error.code === 'changed-meanwhile'
            ? { code: error.code, path: '', message: error.words[language] }
            : undefined;
      if (!trouble) throw error instanceof CommandError ? error : problemWith(file, error);
      output.print(
        format === 'json'
          ? JSON.stringify({ file, written: false, troubles: [trouble] }, null, 2)
          : sayTrouble(file, trouble, said.fault),
      );
      return 1;
    }
  },
});
