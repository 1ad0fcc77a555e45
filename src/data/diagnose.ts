/** Why a text is not JSON: where it stops being it, and what has probably happened to it. Fetched only after a fault. */

/** What has probably happened. The words for each are in `report.ts`. */
export type Cause =
  /** The text is a web page and not data. */
  | 'html'
  /** A tool has put typographic quotation marks in place of `"`. */
  | 'quotes'
  /** The text is cut off at its end. */
  | 'cut-end'
  /** The beginning of the text is missing. */
  | 'cut-start'
  /** A comma is missing between two values. */
  | 'missing-comma'
  /** A colon is missing after a name. */
  | 'missing-colon'
  /** A name stands without quotation marks. */
  | 'bare-name'
  /** A quotation mark inside a text ends it too early, or a backslash is lost. */
  | 'quote-inside'
  /** A line break stands inside a text. */
  | 'line-break'
  /** A number is not written as JSON writes it. */
  | 'number'
  /** Something follows after the end. */
  | 'after-end'
  | 'unknown';

/** Where and why. Line and column count from 1, in characters. */
export interface Diagnosis {
  readonly line: number;
  readonly column: number;
  readonly cause: Cause;
  /** The line, at most 60 characters of it, with a caret under the place. */
  readonly excerpt: string;
}

class Stop {
  constructor(
    readonly at: number,
    readonly cause: Cause,
  ) {}
}

const curly = /[“”„″«»‘’]/;

// Sticky: each looks at one place, and copies nothing.
const escape = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy;
const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w.+-])/iy;

/** How long a match is at a place; 0 where there is none. */
const matched = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** Walks through the text as a strict parser does, and stops at the first place that is wrong. Linear, and not recursive. */
const walk = (text: string): Stop | undefined => {
  let at = 0;
  // What each open bracket waits for, from the outermost inwards.
  const open: ('}' | ']')[] = [];
  const blank = (): void => {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  };
  const stop = (cause: Cause): Stop => new Stop(at, at >= text.length ? 'cut-end' : cause);

  const string = (): Stop | undefined => {
    const start = at;
    for (at++; at < text.length; at++) {
      const character = text.charAt(at);
      if (character === '"') {
        at++;
        return undefined;
      }
      if (character === '\\') {
        const length = matched(escape, text, at);
        if (!length) return stop('quote-inside');
        at += length - 1;
      } else if (character < ' ') return stop('line-break');
    }
    at = start;
    return new Stop(start, 'cut-end');
  };

  const scalar = (): Stop | undefined => {
    const character = text.charAt(at);
    if (character === '"') return string();
    const length = matched(word, text, at);
    if (length) {
      at += length;
      return undefined;
    }
    if (curly.test(character) || character === "'" || character === '&') return stop('quotes');
    return stop(/[\d.+–−-]/.test(character) ? 'number' : 'unknown');
  };

  /** A name with its colon, as far as the value. */
  const name = (): Stop | undefined => {
    blank();
    const character = text.charAt(at);
    if (character !== '"') {
      if (curly.test(character) || character === "'" || character === '&') return stop('quotes');
      // After a decimal comma as in Swedish.
      if (/\d/.test(character)) return stop('number');
      return stop(/[\p{L}_$]/u.test(character) ? 'bare-name' : 'unknown');
    }
    const wrong = string();
    if (wrong) return wrong;
    blank();
    if (text.charAt(at) !== ':') return stop(curly.test(text.charAt(at)) ? 'quotes' : 'missing-colon');
    at++;
    return undefined;
  };

  for (;;) {
    blank();
    const character = text.charAt(at);
    if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']');
      at++;
      blank();
      if (text.charAt(at) === open.at(-1)) {
        open.pop();
        at++;
      } else {
        if (open.at(-1) === '}') {
          const wrong = name();
          if (wrong) return wrong;
        }
        continue;
      }
    } else {
      const wrong = scalar();
      if (wrong) return wrong;
    }
    // After a value: ends, then a comma or the end of all.
    for (;;) {
      blank();
      const end = open.at(-1);
      if (!end) return at < text.length ? stop('after-end') : undefined;
      if (text.charAt(at) !== end) break;
      open.pop();
      at++;
    }
    if (text.charAt(at) !== ',') {
      const before = text.slice(0, at).trimEnd().slice(-1);
      const next = text.charAt(at);
      // A text that ends where a letter follows has had a quotation mark inside.
      if (before === '"' && /[\p{L}\d\\]/u.test(next)) return stop('quote-inside');
      if (/\d/.test(before) && /[\d.,%]/.test(next)) return stop('number');
      return stop(curly.test(next) ? 'quotes' : /["{[\d-]/.test(next) ? 'missing-comma' : 'unknown');
    }
    at++;
    if (open.at(-1) === '}') {
      const wrong = name();
      if (wrong) return wrong;
    }
  }
};

/**
 * Says where a text stops being JSON, and why, probably.
 *
 * @param text A text that could not be parsed.
 */
export const diagnose = (text: string): Diagnosis => {
  const trimmed = text.trimStart();
  const found = walk(text) ?? new Stop(0, 'unknown');
  let [line, start] = [1, 0];
  for (let end = text.indexOf('\n'); end >= 0 && end < found.at; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  const from = Math.max(start, found.at - 40);
  const around = text.slice(from, from + 60).split('\n', 1)[0] ?? '';
  const cause: Cause = trimmed.startsWith('<')
    ? 'html'
    : found.cause !== 'quotes' && trimmed && !/^["{[]/.test(trimmed)
      ? 'cut-start'
      : found.cause;
  return {
    line,
    column: found.at - start + 1,
    cause,
    excerpt: `${around}\n${' '.repeat(found.at - from)}^`,
  };
};
