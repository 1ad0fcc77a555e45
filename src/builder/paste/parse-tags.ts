/**
 * Parses the start tags in HTML as a browser does, without making elements: where Trusted Types are required, pasted text may not be
 * given to the browser's own parser.
 */
import { decodeEntities } from './decode-entities.js';

/** A start tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** The values by their names in lower case. The first of two with the same name counts. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether it has its `>`. A browser ignores a tag without. */
  readonly isWhole: boolean;
  /** The text between `<` and `>`. */
  readonly source: string;
  /** The text inside an element that holds no markup, such as a script. */
  readonly text: string;
  /** The offsets of the tag's start, and of what follows it. */
  readonly start: number;
  readonly end: number;
}

/** The elements that hold text and no markup. */
const raw = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/;

const lower = (text: string): string => text.replace(/[A-Z]/g, letter => letter.toLowerCase());

const space = /[\t\n\f ]/;

/** Parses the tag whose name begins at an offset, one character at a time as the standard's states do. */
const parseTag = (html: string, start: number): Tag => {
  let at = start + 1;
  const until = (stop: RegExp): string => {
    const from = at;
    while (at < html.length && !stop.test(html.charAt(at))) at++;
    return html.slice(from, at);
  };
  const skip = (what: RegExp): void => {
    while (at < html.length && what.test(html.charAt(at))) at++;
  };
  const name = lower(until(/[\t\n\f />]/));
  const attributes = new Map<string, string>();
  for (;;) {
    skip(/[\t\n\f /]/);
    if (at >= html.length || html.charAt(at) === '>') break;
    // A `=` at the start of a name belongs to it.
    const first = html.charAt(at++);
    const attribute = lower(first + until(/[\t\n\f />=]/));
    skip(space);
    let value = '';
    if (html.charAt(at) === '=') {
      at++;
      skip(space);
      const mark = html.charAt(at);
      if (mark === '"' || mark === "'") {
        at++;
        const end = html.indexOf(mark, at);
        value = html.slice(at, end < 0 ? html.length : end);
        at = end < 0 ? html.length + 1 : end + 1;
      } else if (mark !== '>') value = until(/[\t\n\f >]/);
    }
    if (!attributes.has(attribute)) attributes.set(attribute, decodeEntities(value));
  }
  const isWhole = html.charAt(at) === '>';
  const source = html.slice(start, at);
  const end = isWhole ? at + 1 : html.length;
  if (!isWhole || !raw.test(name)) return { name, attributes, isWhole, source, text: '', start, end };
  const close = new RegExp(`</${name}(?=[\\t\\n\\f />])`, 'i').exec(html.slice(end));
  const text = html.slice(end, close ? end + close.index : html.length);
  return { name, attributes, isWhole, source, text, start, end: end + text.length };
};

/**
 * Returns the start tags in HTML, in order, without those in comments.
 *
 * @param text The text as it was pasted.
 */
export const parseTags = (text: string): Tag[] => {
  const html = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  const tags: Tag[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      // `<!-->` and `<!--->` are whole comments.
      const short = /^<!--(-?>)/.exec(html.slice(at, at + 7));
      const end = short ? at : html.indexOf('-->', at + 4);
      if (end < 0) break;
      at = short ? at + short[0].length : end + 3;
    } else if (/[A-Za-z]/.test(html.charAt(at + 1))) {
      const tag = parseTag(html, at);
      tags.push(tag);
      at = tag.end;
    } else at++;
  }
  return tags;
};
