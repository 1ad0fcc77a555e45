/** Where an indicator's figures are fetched, as `from` of a document says it: which service, and what of it. */
import { isObject } from '../data/own.js';

/** A measure of Kolada's, of a municipality (`2309`), the nation (`0000`) or a group (`G35971`). */
export interface KoladaFrom {
  readonly type: 'kolada';
  readonly kpi: string;
  /** The municipality, or the group. */
  readonly municipality: string;
  readonly gender: 'T' | 'K' | 'M';
}

/** Which codes are wanted of each variable; `top(5)` and other expressions of PxWebApi among them. */
export type FromValues = Readonly<Record<string, string | readonly string[]>>;

/** A table of a statistics office that has PxWebApi 2. */
export interface PxwebFrom {
  readonly type: 'pxweb';
  /** The root of the API; Statistics Sweden's where nothing is said. */
  readonly url?: string;
  readonly table: string;
  readonly values: FromValues;
}

/** An address that answers with JSON-stat, of a saved query for one. */
export interface JsonStatFrom {
  readonly type: 'json-stat';
  readonly url: string;
  readonly values: FromValues;
}

/** A table in a file: read by what `civic-goals update` is given for it. */
export interface SheetFrom {
  readonly type: 'csv' | 'xlsx';
  /** Beside the document, or an address. */
  readonly file?: string;
  readonly url?: string;
  readonly sheet?: string;
  readonly where: Readonly<Record<string, string>>;
  readonly period: string;
  readonly value: string;
  readonly group?: string;
}

export type From = KoladaFrom | PxwebFrom | JsonStatFrom | SheetFrom;

/** What is wrong with a `from`: in which of its fields, what stands there, and what should. */
export interface FromProblem {
  /** `kpi`; blank for `from` itself. */
  readonly field: string;
  readonly found: unknown;
  readonly expected: { readonly sv: string; readonly en: string };
}

export type FromReading =
  | { readonly from: From; readonly problem?: undefined }
  | { readonly from?: undefined; readonly problem: FromProblem };

const types = ['kolada', 'pxweb', 'json-stat', 'csv', 'xlsx'] as const;

class Wrong extends Error {
  constructor(readonly problem: FromProblem) {
    super(problem.expected.en);
  }
}

type Given = Readonly<Record<string, unknown>>;

const expect = (field: string, found: unknown, sv: string, en: string): never => {
  throw new Wrong({ field, found, expected: { sv, en } });
};

const textIn = (given: Given, field: string): string | undefined => {
  const value = given[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return expect(field, value, 'ska vara en text', 'should be a text');
  return value.trim();
};

const needed = (given: Given, field: string, sv: string, en: string, pattern = /\S/): string => {
  const text = textIn(given, field);
  return text !== undefined && pattern.test(text) ? text : expect(field, given[field], sv, en);
};

const addressIn = (given: Given): string | undefined => {
  const text = textIn(given, 'url');
  if (text === undefined || (/^https?:\/\//.test(text) && URL.canParse(text))) return text;
  return expect(
    'url',
    text,
    'ska vara en webbadress, som https://…',
    'should be a web address, such as https://…',
  );
};

const textsIn = (value: unknown, field: string): string | readonly string[] => {
  if (typeof value === 'string' && value.trim()) return value.trim();
  if (Array.isArray(value) && value.length) {
    const items: readonly unknown[] = value;
    if (items.every(item => typeof item === 'string' && item.trim() !== '')) return items as string[];
  }
  // A code may begin with a nought, and a number loses it.
  return expect(
    field,
    value,
    'ska vara en kod som text, som "2309", eller en lista med sådana',
    'should be a code as a text, such as "2309", or a list of them',
  );
};

const valuesIn = (given: Given): FromValues => {
  const values = given['values'] ?? {};
  if (!isObject(values))
    return expect(
      'values',
      values,
      'ska vara ett objekt, som { "Region": "2309" }',
      'should be an object, such as { "Region": "2309" }',
    );
  return Object.fromEntries(
    Object.entries(values).map(([variable, value]) => [variable, textsIn(value, `values.${variable}`)]),
  );
};

const koladaFrom = (given: Given): KoladaFrom => {
  const kpi = needed(
    given,
    'kpi',
    'ska vara ett nyckeltals id, som "N01951"',
    'should be the id of a measure, such as "N01951"',
    /^[A-Z]\d{5}$/,
  );
  const place = textIn(given, 'group') === undefined ? 'municipality' : 'group';
  const municipality = needed(
    given,
    place,
    'ska vara en kod som text, som "2309", eller "G35971" för en grupp',
    'should be a code as a text, such as "2309", or "G35971" for a group',
    /^(\d{4}|G\d+)$/,
  );
  const gender = textIn(given, 'gender') ?? 'T';
  if (gender !== 'T' && gender !== 'K' && gender !== 'M')
    return expect(
      'gender',
      gender,
      'ska vara "T", "K" eller "M" (totalt, kvinnor, män)',
      'should be "T", "K" or "M" (total, women, men)',
    );
  return { type: 'kolada', kpi, municipality, gender };
};

const sheetFrom = (type: 'csv' | 'xlsx', given: Given): SheetFrom => {
  const [file, url, sheet, group] = [
    textIn(given, 'file'),
    addressIn(given),
    textIn(given, 'sheet'),
    textIn(given, 'group'),
  ];
  if (file === undefined && url === undefined)
    return expect(
      'file',
      given['file'],
      'ska vara en fil bredvid dokumentet, eller url en adress',
      'should be a file beside the document, or url an address',
    );
  const where = given['where'] ?? {};
  if (!isObject(where) || Object.values(where).some(text => typeof text !== 'string'))
    return expect(
      'where',
      where,
      'ska vara kolumner och vad som står i dem, som { "Kommun": "Krokom" }',
      'should be columns and what stands in them, such as { "Municipality": "Krokom" }',
    );
  const column = ['ska vara en kolumns namn', 'should be the name of a column'] as const;
  return {
    type,
    ...(file !== undefined && { file }),
    ...(url !== undefined && { url }),
    ...(sheet !== undefined && { sheet }),
    where: where as Readonly<Record<string, string>>,
    period: needed(given, 'period', ...column),
    value: needed(given, 'value', ...column),
    ...(group !== undefined && { group }),
  };
};

const read = (given: unknown): From => {
  if (!isObject(given))
    return expect(
      '',
      given,
      'ska vara ett objekt, som { "type": "kolada", "kpi": "N01951", "municipality": "2309" }',
      'should be an object, such as { "type": "kolada", "kpi": "N01951", "municipality": "2309" }',
    );
  const type = types.find(each => each === given['type']);
  switch (type) {
    case 'kolada':
      return koladaFrom(given);
    case 'pxweb': {
      const url = addressIn(given);
      const table = needed(
        given,
        'table',
        'ska vara tabellens id, som "TAB6471"',
        'should be the id of the table, such as "TAB6471"',
        /^[\w.-]+$/,
      );
      return { type, ...(url !== undefined && { url }), table, values: valuesIn(given) };
    }
    case 'json-stat': {
      const url =
        addressIn(given) ??
        expect(
          'url',
          given['url'],
          'ska vara en webbadress, som https://…',
          'should be a web address, such as https://…',
        );
      return { type, url, values: valuesIn(given) };
    }
    case 'csv':
    case 'xlsx':
      return sheetFrom(type, given);
    case undefined:
      return expect(
        'type',
        given['type'],
        `ska vara ${types.join(', ')}`,
        `should be one of ${types.join(', ')}`,
      );
  }
};

/**
 * Reads a `from`.
 *
 * @param given What stands in the document.
 * @returns Where the figures are, or what is wrong: the first thing that is.
 */
export const readFrom = (given: unknown): FromReading => {
  try {
    return { from: read(given) };
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.problem };
    throw error;
  }
};

/** Says what is wrong with a `from`, after the path of the field. */
export const describeFromProblem = ({ found, expected }: FromProblem, lang: 'sv' | 'en'): string => {
  if (found === undefined || found === null)
    return lang === 'sv' ? `saknas: ${expected.sv}.` : `is missing: ${expected.en}.`;
  const shown = (JSON.stringify(found) as string | undefined)?.slice(0, 80) ?? '';
  return lang === 'sv' ? `${shown}: ${expected.sv}.` : `${shown}: ${expected.en}.`;
};
