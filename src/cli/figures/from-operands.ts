/** Where an indicator's figures are, by the words of a command. */
import { fromAddress } from '../../services/pxweb.js';
import type { Data } from '../json/layout.js';
import type { Words } from '../language.js';
import { UsageError } from '../problems.js';

type Fields = { readonly [key: string]: Data };

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

/** What the options say. */
interface Values {
  readonly gender: string;
  readonly value: readonly string[];
  readonly sheet: string | undefined;
  readonly 'period-column': string | undefined;
  readonly 'value-column': string | undefined;
  readonly 'group-column': string | undefined;
}

/** A table in a file: which columns, and which of its rows. */
const sheetOf = (type: string, file: string, values: Values): Fields => {
  const where = valuesOf(values.value);
  const { sheet, 'period-column': period, 'value-column': value, 'group-column': group } = values;
  for (const [option, given] of Object.entries({ 'period-column': period, 'value-column': value }))
    if (given === undefined)
      throw new UsageError('operand-wrong', {
        sv: `--${option} saknas: rubriken på kolumnen, som ${option === 'period-column' ? 'År' : 'Andel'}.`,
        en: `--${option} is missing: the heading of the column, such as ${option === 'period-column' ? 'Year' : 'Share'}.`,
      });
  return {
    type,
    file,
    ...(sheet !== undefined && { sheet }),
    ...(Object.keys(where).length > 0 && { where }),
    period: period ?? '',
    value: value ?? '',
    ...(group !== undefined && { group }),
  };
};

/**
 * Where the figures are, as a document writes it.
 *
 * @param operands What stands after the name of the document: `kolada N01951 2309`.
 * @throws {UsageError} Where they do not say it.
 */
export const fromOperands = (
  [source = '', first = '', second, third]: readonly string[],
  values: Values,
): Fields => {
  const { gender, value } = values;
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
  if (source === 'csv' || source === 'xlsx') return sheetOf(source, first, values);
  if (source !== 'pxweb')
    throw wrong({
      sv: `${source}: ska vara kolada, pxweb, csv eller xlsx.`,
      en: `${source}: should be kolada, pxweb, csv or xlsx.`,
    });
  const chosen = valuesOf(value);
  const table = fromAddress(first);
  if (!table) return { type: 'json-stat', url: first, values: chosen };
  const { type, url, table: id, values: picked } = table;
  return { type, ...(url !== undefined && { url }), table: id, values: { ...picked, ...chosen } };
};
