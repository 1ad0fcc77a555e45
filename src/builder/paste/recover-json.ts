/**
 * Recovers JSON that has lost commas or its end. On a page such data is refused, as nobody there would see what was lost; here
 * the editor does.
 */
import { diagnose } from '../../data/diagnose.js';
import { parseJson } from '../../data/parse.js';
import { maxMended } from '../../data/repair.js';

/** What was lost. */
export type Lost = 'comma' | 'end';

export interface Recovered {
  readonly value: object;
  readonly lost: ReadonlySet<Lost>;
}

/** Each missing comma takes another parse from the start. */
const maxCommas = 50;

/** Closes the open brackets of a text that is cut off, without its last value: half a number is another number. */
const closeBrackets = (text: string): string[] => {
  const open: string[] = [];
  const candidates: string[] = [];
  const closing = (): string => [...open].reverse().join('');
  let comma: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      for (at++; at < text.length && text.charAt(at) !== '"'; at++) if (text.charAt(at) === '\\') at++;
      if (at >= text.length) return [comma ?? ''];
    } else if (character === '{') open.push('}');
    else if (character === '[') open.push(']');
    else if (character === '}' || character === ']') open.pop();
    else if (character === ',') comma = text.slice(0, at) + closing();
  }
  if (/["}\]]\s*$/.test(text)) candidates.push(text + closing());
  return [...candidates, comma ?? ''];
};

/** The offset of a line and column, counted from 1. */
const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, column - 1);

/**
 * Returns the value of a text that could not be repaired, or `undefined` where more than commas and an end are missing, or where there is
 * too much of it.
 */
export const recoverJson = (given: string): Recovered | undefined => {
  if (given.length > maxMended || parseJson(given).faults[0]?.code !== 'json') return undefined;
  const lost = new Set<Lost>();
  // Half a character reference at the end, `&quo`, is of what is cut off.
  let text = given.replace(/&#?\w*$/, '');
  for (let commas = 0; commas <= maxCommas; commas++) {
    const { line, column, cause } = diagnose(text);
    if (cause === 'missing-comma') {
      const at = offsetOf(text, line, column);
      text = `${text.slice(0, at)},${text.slice(at)}`;
      lost.add('comma');
    } else {
      if (cause === 'cut-end') lost.add('end');
      break;
    }
    if (parseJson(text).value !== undefined) break;
  }
  for (const candidate of lost.has('end') ? closeBrackets(text) : [text]) {
    const { value } = parseJson(candidate);
    if (typeof value === 'object' && value !== null && Object.keys(value).length) return { value, lost };
  }
  return undefined;
};
