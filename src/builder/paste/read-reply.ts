/** Recognises an answer of a statistics office that was pasted: Kolada's, PxWeb's, or any JSON-stat. Each series in it is one indicator. */
import { readJsonStat } from '../../sources/json-stat.js';
import { readKolada, readKoladaMeasure, readKoladaPage } from '../../sources/kolada.js';
import type { From } from '../../sources/from.js';
import type { Problem, SourceSeries } from '../../sources/source-series.js';
import { isObject } from '../document/json-object.js';

/** A series with words that tell it from the others of its answer. */
export interface ReplySeries {
  readonly name: string;
  readonly series: SourceSeries;
}

/** In what form an office has answered: what it can tell differs. */
export type ReplyForm = Extract<From['type'], 'kolada' | 'json-stat'>;

export interface Reply {
  readonly form: ReplyForm;
  /** Of very many none: there is a `problem`. */
  readonly all: readonly ReplySeries[];
  readonly problem?: Problem;
}

/** As many indicators as an editor can look through. */
const most = 50;

const fromKolada = (answer: unknown): Reply | undefined => {
  const rows = readKoladaPage(answer).page?.rows.filter(isObject) ?? [];
  const isData = rows.some(row => typeof row['kpi'] === 'string' && Array.isArray(row['values']));
  if (!isData) return undefined;
  const keys = new Map<string, { readonly kpi: string; readonly municipality: string }>();
  for (const { kpi, municipality } of rows)
    if (typeof kpi === 'string' && typeof municipality === 'string')
      keys.set(`${kpi} ${municipality}`, { kpi, municipality });
  // The answer with the figures does not name the measure; one that does may be pasted with it.
  const measures = new Map(rows.map(row => [row['id'], readKoladaMeasure(row)]));
  const all = [...keys].slice(0, most).flatMap(([name, key]) => {
    const { series } = readKolada(rows, key, measures.get(key.kpi));
    return series ? [{ name, series: { title: name, ...series } }] : [];
  });
  return { form: 'kolada', all };
};

/** Each way to choose one category of every variable that the reader asks about. */
const fromJsonStat = (answer: unknown): Reply | undefined => {
  const found: ReplySeries[] = [];
  let problem: Problem | undefined;
  const follow = (selection: Readonly<Record<string, string>>, labels: readonly string[]): void => {
    if (problem) return;
    const reading = readJsonStat(answer, selection);
    if (reading.series) {
      const name = [reading.series.title ?? '', ...labels].filter(Boolean).join(', ');
      found.push({ name, series: { ...reading.series, title: name } });
      return;
    }
    const why = reading.problem;
    if (why.code === 'empty') return;
    if (why.code !== 'choose' || found.length + why.choices.length > most) {
      problem = why;
      return;
    }
    for (const { code, label } of why.choices)
      follow({ ...selection, [why.variable]: code }, [...labels, label]);
  };
  follow({}, []);
  if (problem?.code === 'not-this-format' && !found.length) return undefined;
  return { form: 'json-stat', ...(problem ? { all: [], problem } : { all: found }) };
};

/**
 * Reads an answer.
 *
 * @param text What was pasted.
 * @returns Nothing where it is no answer of an office.
 */
export const readReply = (text: string): Reply | undefined => {
  if (!/^\s*\{/.test(text)) return undefined;
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  return fromKolada(answer) ?? fromJsonStat(answer);
};
