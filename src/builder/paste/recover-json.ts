/**
 * Data that a comma has gone missing from, or its end: what is left, made whole, to go on from. On a page such data is refused, for
 * nobody sees there what was lost; here an editor does.
 */
import { diagnose } from '../../data/diagnose.js';
import { read } from '../../data/parse.js';

/** What was lost. */
export type Lost = 'comma' | 'end';

export interface Recovered {
  readonly value: object;
  readonly lost: ReadonlySet<Lost>;
}

/** So many commas may be missing: each takes a reading from the start. */
const maxCommas = 50;

/** What is cut off, without what was being said at its end: half a number is another number. */
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

/** Where a diagnosis says that it is. */
const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, column - 1);

/** Makes a text whole that could not be mended; nothing, where that takes more than commas and an end. */
export const recoverJson = (given: string): Recovered | undefined => {
  const lost = new Set<Lost>();
  let text = given;
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
    if (read(text).value !== undefined) break;
  }
  for (const candidate of lost.has('end') ? closeBrackets(text) : [text]) {
    const { value } = read(candidate);
    if (typeof value === 'object' && value !== null && Object.keys(value).length) return { value, lost };
  }
  return undefined;
};
