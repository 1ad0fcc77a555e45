/**
 * Reads JSON-stat, 2.0 and 1.x (https://json-stat.org/full/), as PxWebApi 2, Eurostat and others answer: a table in which each cell has a
 * place in every variable. `jsonstat-toolkit` reads the table; here is which of its cells make one series.
 */
import read, { type Dataset } from 'jsonstat-toolkit';
import { parsePeriod } from '../contract/parse-period.js';
import { readMarks } from './observation-marks.js';
import type { Choice, Problem, Reading, SourceObservation } from './source-series.js';

/** Which category of each variable is wanted, by their codes; a list makes groups. A variable with one category need not be named. */
export type JsonStatSelection = Readonly<Record<string, string | readonly string[]>>;

const format = 'JSON-stat';

/** The dataset in an answer: itself, or the only one in a bundle, as version 1 has it. */
const datasetIn = (answer: unknown): Dataset | Problem => {
  // A text the library would take for an address, and fetch.
  if (typeof answer !== 'object' || answer === null) return { code: 'not-this-format', format };
  try {
    const isBare = 'dimension' in answer && !('class' in answer);
    // Some have left the name out that version 1 wraps a dataset in.
    const found = read(isBare ? { dataset: answer } : answer);
    if (found.class === 'collection')
      return {
        code: 'list-of-datasets',
        titles: (found.link?.item ?? []).map(({ label, href }) => label ?? href ?? ''),
      };
    const dataset = found.class === 'bundle' && found.length ? found.Dataset(0) : found;
    if (dataset?.class === 'dataset' && dataset.id.length && dataset.n) return dataset;
  } catch {
    // The library reads on where there is nothing, and throws.
  }
  return { code: 'not-this-format', format };
};

/** The choices of a variable. */
const choicesOf = (dataset: Dataset, variable: string): (Choice & { readonly index: number })[] => {
  const dimension = dataset.Dimension(variable);
  return dimension.id.map((code, index) => ({
    code,
    label: dimension.Category(index).label ?? code,
    index,
  }));
};

/** The period that a category is: its code says it, or what is written for it, where a mark may follow. */
const periodOf = ({ code, label }: Choice) => parsePeriod(code) ?? parsePeriod(label.replace(/\s*\*+$/, ''));

/**
 * The variable of the time: the one with that role; where there are no roles, the one with its name, or whose every category is a period in
 * its words (a municipality's code looks like a year, its name does not).
 */
const timeIn = (dataset: Dataset): string | undefined =>
  dataset.role?.time?.[0] ??
  dataset.id.find(variable => /^(time|tid|aika|vuosi|år|year|period)$/i.test(variable)) ??
  dataset.id.find(variable =>
    choicesOf(dataset, variable).every(({ label }) => periodOf({ code: label, label })),
  );

const isWomen = /^(kvinn(?:a|or|e|er)|women|woman|females?|naiset|nainen|k|f)$/i;
const isMen = /^(m[aä]n|menn|males?|men|miehet|mies|m)$/i;

/** The contract's own id where the words are women or men, whatever the code. */
const groupId = ({ code, label }: Choice): string =>
  isWomen.test(label) ? 'women' : isMen.test(label) ? 'men' : code;

/** Whether a category is what the others are parts of: the table says so, or its words do. */
const isTotal = ({ code, label }: Choice, eliminationValue: unknown): boolean =>
  code === eliminationValue ||
  /^(t|tot\w*|total|_t|sss)$/i.test(code) ||
  /\b(totalt?|samtliga|alle|i alt|yhteensä|båda könen|both sexes)\b/i.test(label);

interface Chosen {
  /** The place of the wanted category in each variable but the time; of a list, of what the others are parts of, if it is there. */
  readonly at: Readonly<Record<string, number | undefined>>;
  readonly list?: {
    readonly variable: string;
    readonly parts: readonly { readonly id: string; readonly title: string; readonly index: number }[];
  };
}

const choose = (dataset: Dataset, time: string, selection: JsonStatSelection): Chosen | Problem => {
  const at: Record<string, number | undefined> = {};
  let list: Chosen['list'];
  const own = { ...selection };
  const wrong = Object.keys(own).find(variable => !dataset.id.includes(variable));
  if (wrong !== undefined)
    return {
      code: 'no-such-variable',
      variable: wrong,
      choices: dataset.id.map(code => ({ code, label: dataset.Dimension(code).label ?? code })),
    };
  for (const variable of dataset.id.filter(id => id !== time)) {
    const choices = choicesOf(dataset, variable);
    const dimension = dataset.Dimension(variable);
    const asked = own[variable] ?? (choices.length === 1 ? choices[0]?.code : undefined);
    if (asked === undefined) return { code: 'choose', variable, label: dimension.label ?? variable, choices };
    const codes = typeof asked === 'string' ? [asked] : asked;
    const missing = codes.find(code => !dimension.id.includes(code));
    if (missing !== undefined) return { code: 'no-such-category', variable, category: missing, choices };
    if (codes.length === 1) {
      at[variable] = dimension.id.indexOf(codes[0] ?? '');
      continue;
    }
    if (list) return { code: 'too-many-lists', variables: [list.variable, variable] };
    const wanted = choices
      .map((choice, index) => ({ ...choice, index }))
      .filter(({ code }) => codes.includes(code));
    const total = wanted.find(choice => isTotal(choice, dimension.extension?.['eliminationValueCode']));
    at[variable] = total?.index;
    list = {
      variable,
      parts: wanted
        .filter(choice => choice !== total)
        .map(choice => ({ id: groupId(choice), title: choice.label, index: choice.index })),
    };
  }
  return { at, ...(list && { list }) };
};

const textIn = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim()) || undefined;

/** What is counted: the metric's unit, or the only category of a variable that is one. */
const unitIn = (dataset: Dataset, at: Chosen['at']): { unit?: string; decimals?: number } => {
  const metric = dataset.role?.metric?.[0];
  const said = metric === undefined ? undefined : dataset.Dimension(metric).Category(at[metric] ?? 0).unit;
  const name = dataset.id.find(id => id.toLowerCase() === 'unit');
  const labelled = name === undefined ? undefined : dataset.Dimension(name).Category(at[name] ?? 0).label;
  const unit = textIn(said?.['base']) ?? textIn(said?.['label']) ?? textIn(labelled);
  const px = dataset.extension?.['px'] as Readonly<Record<string, unknown>> | undefined;
  const decimals = said?.['decimals'] ?? px?.['decimals'];
  return {
    ...(unit &&
      !/^(antal|number|amount|lukumäärä)$/i.test(unit) && {
        unit: unit.replace(/^(procent|prosent|per ?cent|percentage|prosentti)$/i, '%'),
      }),
    ...(typeof decimals === 'number' && { decimals }),
  };
};

/**
 * Reads one series of a dataset.
 *
 * @param answer What came, parsed: a dataset of version 2, or of version 1 in its wrapper.
 * @param selection What is wanted of each variable.
 */
export const readJsonStat = (answer: unknown, selection: JsonStatSelection = {}): Reading => {
  const dataset = datasetIn(answer);
  if ('code' in dataset) return { problem: dataset };
  const time = timeIn(dataset);
  if (time === undefined) return { problem: { code: 'no-time', variables: dataset.id } };
  const chosen = choose(dataset, time, selection);
  if ('code' in chosen) return { problem: chosen };
  const { at, list } = chosen;

  const isNorwegian = /statistisk sentralbyr|statistics norway|\bssb\b/i.test(dataset.source ?? '');
  const descriptions = dataset.extension?.['missingValueDescriptions'];
  const marks = new Set<string>();
  const cell = (moment: number, group?: number): Omit<SourceObservation, 'period' | 'groups'> => {
    const place = dataset.id.map(id =>
      id === time ? moment : id === list?.variable ? (group ?? at[id]) : at[id],
    );
    // Without the whole that they are parts of there is no figure but the parts'.
    if (place.includes(undefined)) return { value: null };
    const { value: given, status: mark } = dataset.Data(place as number[]) ?? { value: null, status: null };
    const value = typeof given === 'number' && Number.isFinite(given) ? given : null;
    const { status, breakBefore, isNil, others } = readMarks(mark, value !== null, {
      isNorwegian,
      descriptions,
    });
    for (const other of others) marks.add(other);
    return {
      value: value ?? (isNil ? 0 : null),
      ...(status && { status }),
      ...(breakBefore && { breakBefore }),
    };
  };

  const asked = selection[time];
  const wanted = asked === undefined ? undefined : [asked].flat();
  const found: { readonly observation: SourceObservation; readonly end: number }[] = [];
  for (const choice of choicesOf(dataset, time)) {
    if (wanted && !wanted.includes(choice.code)) continue;
    const period = periodOf(choice);
    if (!period) return { problem: { code: 'no-period', text: choice.label } };
    const { value, status, breakBefore } = cell(choice.index);
    const groups = list?.parts.map(({ id, index: part }) => [id, cell(choice.index, part).value] as const);
    const isMarked = value !== null && /\*$/.test(choice.label);
    const kind = status ?? (isMarked ? 'preliminary' : undefined);
    const observation = {
      period: period.text,
      value,
      ...(kind && { status: kind }),
      ...(breakBefore && { breakBefore }),
      ...(groups && { groups: Object.fromEntries(groups) }),
    };
    found.push({ observation, end: period.end });
  }
  const series = found.sort((a, b) => a.end - b.end).map(({ observation }) => observation);
  // A table's description has the same shape, without a figure.
  const hasSomething = ({ value, status, groups }: SourceObservation): boolean =>
    value !== null || !!status || Object.values(groups ?? {}).some(part => part !== null);
  if (!series.some(hasSomething)) return { problem: { code: 'empty' } };

  const metric = dataset.role?.metric?.[0];
  const title =
    (metric === undefined ? null : dataset.Dimension(metric).Category(at[metric] ?? 0).label) ??
    dataset.label;
  const named = list?.parts
    .filter(({ id }) => id !== 'women' && id !== 'men')
    .map(({ id, title: label }) => ({ id, title: label }));
  const notes = [
    ...(dataset.note ?? []),
    ...dataset.id.flatMap(id => dataset.Dimension(id).note ?? []),
    ...Object.entries(at).flatMap(([id, index]) =>
      index === undefined ? [] : (dataset.Dimension(id).Category(index).note ?? []),
    ),
  ].map(note => note.replace(/\s*\n\s*/g, '\n').trim());
  const day = /^\d{4}-\d\d-\d\d/.exec(dataset.updated ?? '')?.[0];
  return {
    series: {
      ...(title && { title }),
      ...unitIn(dataset, at),
      series,
      ...(named?.length && { groups: named }),
      source: { ...(dataset.source && { name: dataset.source }), ...(day && { updated: day }) },
      notes: [...new Set([...notes, ...marks])].filter(Boolean),
    },
  };
};
