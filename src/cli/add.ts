/** `civic-goals add`: makes an indicator of what a service has, and puts it into a document. */
import { createInterface } from 'node:readline';
import { fromAddress } from '../client/pxweb.js';
import type { Outcome } from '../client/outcome.js';
import { describeFromProblem, readFrom, type From } from '../sources/from.js';
import { defineCommand, type ExitCode } from './command.js';
import { openDocument, sayTrouble, type Trouble } from './figures/document.js';
import { licenceOf } from './figures/licence.js';
import { alikeTo, fetchPeers } from './figures/peers.js';
import { freeId, idsIn, placeFor, putIndicator, type Place } from './figures/place.js';
import { proposeIndicator, type Peer } from './figures/propose-indicator.js';
import { targetsIn } from './figures/targets.js';
import type { Data } from './json/layout.js';
import { childOf, dataOf, textOf } from './json/tree.js';
import type { Language, Words } from './language.js';
import { wholeNumber } from './option-values.js';
import { CommandError, problemWith, UsageError } from './problems.js';
import { makeProgress } from './progress.js';
import { readWhole, replaceWhole } from './replace-file.js';
import { clientFor, dayOf, sayOutcome, serviceOptions } from './services.js';
import { version } from './version.js';

type Fields = { readonly [key: string]: Data };

const directions = ['increase', 'decrease', 'maintain', 'none'] as const;
type Direction = (typeof directions)[number];
/** What may be typed for each. */
type Answers = Readonly<Record<string, Direction>>;

const words = {
  sv: {
    fault: 'fel',
    hint: 'tips',
    ask: (title: string) => `Vad är bättre för ”${title}”?`,
    choices: 'ö = högre är bättre, m = lägre är bättre, s = ligga inom målet, i = inget av dem: ',
    answers: { ö: 'increase', m: 'decrease', s: 'maintain', i: 'none' } satisfies Answers,
    there: (path: string) => `Finns redan, som ${path}. Hämta nya siffror med civic-goals update.`,
    put: (path: string, count: number) =>
      `Inlagd som ${path}, med ${count} ${count === 1 ? 'period' : 'perioder'}.`,
    look: 'Titta på titeln, enheten och antalet decimaler: de är förslag.',
    dry: 'Inget är skrivet (--dry-run).',
    value: 'Ange det med --value VARIABEL=KOD.',
    noGoal: (goal: string, near: string | undefined, ids: readonly string[]) =>
      `Inget mål har id ”${goal}”. ${near === undefined ? (ids.length ? `Det finns: ${ids.join(', ')}.` : 'Inget mål i dokumentet har något id.') : `Menade du ${near}?`}`,
    noDocument: 'Är inget måldokument: det ska vara ett objekt.',
    noList: 'indicators ska vara en lista.',
    noAlike: 'Kolada har ingen grupp med liknande kommuner för den koden.',
    whichAlike: (asked: string, subjects: readonly string[]) =>
      `Det finns ingen grupp ”${asked}”. Det finns: ${subjects.join('; ')}.`,
    alike: (title: string, count: number) => `Jämförs med ${title}: ${count} serier.`,
    without: (names: readonly string[]) => `Utan siffror hos källan, och inte med: ${names.join(', ')}.`,
  },
  en: {
    fault: 'fault',
    hint: 'hint',
    ask: (title: string) => `What is better for “${title}”?`,
    choices: 'h = higher is better, l = lower is better, s = to stay within the target, n = none of them: ',
    answers: { h: 'increase', l: 'decrease', s: 'maintain', n: 'none' } satisfies Answers,
    there: (path: string) => `Is there already, as ${path}. Fetch new figures with civic-goals update.`,
    put: (path: string, count: number) =>
      `Put in as ${path}, with ${count} ${count === 1 ? 'period' : 'periods'}.`,
    look: 'Look at the title, the unit and the number of decimals: they are proposals.',
    dry: 'Nothing has been written (--dry-run).',
    value: 'Say it with --value VARIABLE=CODE.',
    noGoal: (goal: string, near: string | undefined, ids: readonly string[]) =>
      `No goal has the id “${goal}”. ${near === undefined ? (ids.length ? `There are: ${ids.join(', ')}.` : 'No goal of the document has an id.') : `Did you mean ${near}?`}`,
    noDocument: 'Is no goals document: it should be an object.',
    noList: 'indicators should be a list.',
    noAlike: 'Kolada has no group of municipalities that are alike for that code.',
    whichAlike: (asked: string, subjects: readonly string[]) =>
      `There is no group “${asked}”. There are: ${subjects.join('; ')}.`,
    alike: (title: string, count: number) => `Held against ${title}: ${count} series.`,
    without: (names: readonly string[]) =>
      `Without figures at the source, and not there: ${names.join(', ')}.`,
  },
};

/** What cannot be done, and is no fault of the command. */
class Refusal extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.message);
  }
}

const refuse = (code: string, message: string, path = ''): never => {
  throw new Refusal({ code, path, message });
};

/** `Region=2309`; `Kon=1,2` for groups. */
const valuesOf = (given: readonly string[]): Readonly<Record<string, string | string[]>> =>
  Object.fromEntries(
    given.map(each => {
      const [, variable, value] = /^([^=]+)=(.+)$/.exec(each) ?? [];
      if (variable === undefined || value === undefined)
        throw new UsageError('value-wrong', {
          sv: `--value ${each}: ska vara en variabel och en kod, som Region=2309.`,
          en: `--value ${each}: should be a variable and a code, such as Region=2309.`,
        });
      const codes = /[()]/.test(value) ? [value] : value.split(',');
      return [variable, codes.length > 1 ? codes : (codes[0] ?? '')];
    }),
  );

const tooMany = (word: string): UsageError =>
  new UsageError('operand-too-many', {
    sv: `${word} är ett ord för mycket.`,
    en: `${word} is one word too many.`,
  });

/** Where the figures are, by what stands after the name of the file. */
const fromOf = (
  [source = '', first = '', second, third]: readonly string[],
  { gender, value }: { readonly gender: string; readonly value: readonly string[] },
): Fields => {
  const wrong = (expected: Words): UsageError => new UsageError('operand-wrong', expected);
  if (source === 'kolada') {
    if (second === undefined)
      throw wrong({
        sv: 'Kommunens kod eller gruppens id saknas: civic-goals add FIL kolada N01951 2309',
        en: 'The code of the municipality or the id of the group is missing: civic-goals add FILE kolada N01951 2309',
      });
    if (third !== undefined) throw tooMany(third);
    const place = second.startsWith('G') ? 'group' : 'municipality';
    return { type: 'kolada', kpi: first, [place]: second, ...(gender !== 'T' && { gender }) };
  }
  if (second !== undefined) throw tooMany(second);
  if (source !== 'pxweb')
    throw wrong({
      sv: `${source}: ska vara kolada eller pxweb.`,
      en: `${source}: should be kolada or pxweb.`,
    });
  const values = valuesOf(value);
  const table = fromAddress(first);
  if (!table) return { type: 'json-stat', url: first, values };
  const { type, url, table: id, values: picked } = table;
  return { type, ...(url !== undefined && { url }), table: id, values: { ...picked, ...values } };
};

/** Asks on the terminal until there is an answer. Nothing where nobody answers. */
const askDirection = async (title: string, language: Language): Promise<Direction | undefined> => {
  const { ask, choices, answers } = words[language];
  const terminal = createInterface({ input: process.stdin, output: process.stderr, prompt: choices });
  try {
    process.stderr.write(`${ask(title)}\n`);
    terminal.prompt();
    for await (const line of terminal) {
      // A letter, or the word as the document has it, and nothing that only begins as one does.
      const answer = line.trim().toLowerCase();
      const direction = new Map<string, Direction>(Object.entries(answers)).get(answer);
      const found = direction ?? directions.find(each => each === answer);
      if (found) return found;
      terminal.prompt();
    }
    return undefined;
  } finally {
    terminal.close();
  }
};

const noDirection = (): UsageError =>
  new UsageError('direction-missing', {
    sv: '--direction saknas: increase (högre är bättre), decrease, maintain eller none. Det avgör människor, inte källan.',
    en: '--direction is missing: increase (higher is better), decrease, maintain or none. People decide it, and not the source.',
  });

const placeOrRefuse = (
  place: Place,
  goal: string,
  language: Language,
): Exclude<Place, { problem: string }> => {
  const said = words[language];
  switch (place.problem) {
    case undefined:
      return place;
    case 'no-goal':
      return refuse('no-goal', said.noGoal(goal, place.near, place.ids ?? []));
    case 'no-document':
      return refuse('no-goals', said.noDocument);
    case 'no-list':
      return refuse('type', said.noList);
  }
};

export const add = defineCommand({
  about: {
    sv: 'Lägger in en indikator från Kolada eller en statistikbyrå i ett dokument.',
    en: 'Puts an indicator from Kolada or a statistics office into a document.',
  },
  details: {
    sv: `civic-goals add goals.json kolada N01951 2309 --direction increase --goal befolkning
civic-goals add goals.json pxweb "https://statistikdatabasen.scb.se/api/v2/tables/TAB6471/data?valueCodes[Region]=2309"

Med titel, enhet och decimaler som förslag, källa, licens och alla siffror. Varken målvärde eller riktning gissas: riktningen
frågas efter, eller sägs med --direction. Adressen kan vara en tabells, en sparad frågas eller en annan som svarar med JSON-stat.`,
    en: `civic-goals add goals.json kolada N01951 2309 --direction increase --goal population
civic-goals add goals.json pxweb "https://statistikdatabasen.scb.se/api/v2/tables/TAB6471/data?valueCodes[Region]=2309"

With a title, a unit and decimals as proposals, the source, its licence and all the figures. Neither target nor direction is guessed: the
direction is asked for, or said with --direction. The address may be a table's, a saved query's or another that answers with JSON-stat.`,
  },
  operands: { name: { sv: 'FIL kolada|pxweb ID…', en: 'FILE kolada|pxweb ID…' }, least: 3, most: 5 },
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
        sv: 'pxweb: vad som väljs av en variabel; kan stå flera gånger',
        en: 'pxweb: what is chosen of a variable; may be there several times',
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
    const said = words[language];
    const written = fromOf(rest, values);
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
      const place = placeOrRefuse(placeFor(root, values.goal), values.goal ?? '', language);
      const same = targetsIn(root).find(
        target =>
          !target.around && JSON.stringify(readFrom(dataOf(text, target.from)).from) === JSON.stringify(from),
      );
      if (same) refuse('there-already', said.there(same.path));

      const progress = makeProgress(values.progress);
      const organization = textOf(childOf(childOf(root, 'organization'), 'href'));
      const client = await clientFor({ values, version: version(), organization, progress, language });
      let outcome: Outcome | undefined;
      await client.series([from], (_, came) => (outcome = came));
      const { series } = seriesOrRefuse(outcome, language);
      const peers = await peersOf(from, values.peers, language, client);
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
        { name: name ?? hostOf(from), licence, updated },
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

const seriesOrRefuse = (
  outcome: Outcome | undefined,
  language: Language,
): Extract<Outcome, { readonly series: unknown }> => {
  if (outcome && 'series' in outcome) return outcome;
  const { failure, problem } = { failure: undefined, problem: undefined, ...outcome };
  const isChoice = problem?.code === 'choose';
  const message = outcome ? sayOutcome(outcome, language) : '';
  return refuse(
    failure?.code ?? problem?.code ?? 'empty',
    isChoice ? `${message} ${words[language].value}` : message,
  );
};

const peersOf = async (
  from: From,
  subject: string | undefined,
  language: Language,
  client: Awaited<ReturnType<typeof clientFor>>,
): Promise<{ readonly found: readonly Peer[]; readonly said: readonly string[] }> => {
  const said = words[language];
  if (subject === undefined) return { found: [], said: [] };
  if (from.type !== 'kolada')
    throw new UsageError('value-wrong', {
      sv: '--peers: finns bara för kolada.',
      en: '--peers: is for kolada alone.',
    });
  const { items, error } = await alikeTo(from.municipality, client);
  if (error) return refuse('peers', sayOutcome(error, language));
  if (!items.length) return refuse('no-peers', said.noAlike);
  const wanted = subject.toLowerCase();
  const group = items.find(each => each.subject.toLowerCase() === wanted);
  if (!group)
    return refuse(
      'no-peers',
      said.whichAlike(
        subject,
        items.map(each => each.subject),
      ),
    );
  const { peers, without } = await fetchPeers(from, group, client);
  return {
    found: peers,
    said: [said.alike(group.title, peers.length), ...(without.length ? [said.without(without)] : [])],
  };
};

/** What the source calls it. */
const defaultId = (from: From): string =>
  from.type === 'kolada'
    ? `${from.kpi.toLowerCase()}${from.gender === 'T' ? '' : `-${from.gender.toLowerCase()}`}`
    : from.type === 'pxweb'
      ? from.table.toLowerCase()
      : 'indikator';

/** Who has made the figures, where the answer does not say it. */
const hostOf = (from: From): string => ('url' in from && from.url ? new URL(from.url).host : 'SCB');
