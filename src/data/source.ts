/** Where an element takes its data from: the order of `data-contract.md`, first match wins. */
import type { Outcome } from './faults.js';
import { fetchDocument, type FetchedDocument } from './fetch.js';
import type { Finder } from './locate.js';
import { realDocument } from './real-document.js';
import { parseJson } from './parse.js';
import { repairOnDemand } from './repair-on-demand.js';
import { pageDocument } from './settings.js';

/** The places where an element may have been given data, in the order in which they are tried. Blank text counts as absent. */
export interface SourceCandidates {
  /** The property `data`: an object, or JSON text. */
  readonly property: unknown;
  /** The attributes `data-json` and `data`. */
  readonly texts: readonly (string | null | undefined)[];
  /** Gives the text of a child `<script type="application/json">`. It is looked for where nothing stands before it. */
  readonly script?: () => string | null | undefined;
  /** The attribute `src`. */
  readonly src: string | null;
}

/** What was given, where relative addresses in it start, and which part of it was asked for. */
export interface ResolvedSource extends FetchedDocument {
  readonly fragment: string;
  /** The whole address that was asked, where it does not stand in the page. */
  readonly address?: string;
  /** Finds what the fragment names, where there is one. */
  readonly named?: Finder;
  /** The origins that may be used, where no page is asked which. */
  readonly origins?: readonly string[];
  /** The day that it is of, where the element asks for what was said by a certain day. */
  readonly day?: string;
  /** What is said of that day above what the element shows. */
  readonly above?: (locale: string) => unknown;
}

/** Under this name stands, in an element's `data`, what another element was given and hands on to it: no document can say so. */
export const handedOn = Symbol('handed on');

/** What an element hands on to one inside. */
export interface HandedOn {
  readonly [handedOn]: ResolvedSource;
}

type MaybePromise<T> = T | Promise<T>;

const inline = (given: unknown): MaybePromise<Outcome<ResolvedSource>> => {
  const place = { base: realDocument.baseURI, fragment: '' };
  if (typeof given !== 'string')
    return {
      value: (given as Partial<HandedOn>)[handedOn] ?? { ...place, root: given },
      faults: [],
    };
  const settle = ({ value, faults }: Outcome<unknown>): Outcome<ResolvedSource> =>
    value === undefined ? { faults } : { value: { ...place, root: value }, faults };
  const strict = parseJson(given);
  return strict.value === undefined ? repairOnDemand(given, strict).then(settle) : settle(strict);
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const remote = (
  src: string,
  signal: AbortSignal,
  onForeign?: () => void,
): MaybePromise<Outcome<ResolvedSource>> => {
  const refused: Outcome<ResolvedSource> = { faults: [{ code: 'address', path: '', found: src }] };
  try {
    const url = new URL(
      src.startsWith('#') ? `${pageDocument() ?? 'about:blank'}${src}` : src,
      realDocument.baseURI,
    );
    const { href } = url;
    const fragment = decode(url.hash.slice(1));
    url.hash = '';
    if (!/^https?:$/.test(url.protocol)) return refused;
    if (url.origin !== location.origin) onForeign?.();
    const named = fragment ? import('./fragment.js').then(module => module.byFragment(fragment)) : undefined;
    return Promise.all([fetchDocument(url.href, signal), named]).then(
      ([{ value, faults }, named]) =>
        value
          ? { value: { ...value, fragment, address: href, ...(named && { named }) }, faults }
          : { faults },
      () => ({ faults: [{ code: 'network', path: '', found: src }] }),
    );
  } catch {
    return refused;
  }
};

/**
 * Takes the data from the first place that has any. A place that has broken data is a fault: the next is not tried.
 *
 * @param signal Gives what says that it is not needed any more; asked for where something is fetched.
 * @param onForeign Is told before it is fetched that it is on another origin than the page.
 * @returns What was given, at once where it stands in the page; nothing at all where there is none.
 */
export const resolveSource = (
  { property, texts, script, src }: SourceCandidates,
  signal: () => AbortSignal,
  onForeign?: () => void,
): Promise<Outcome<ResolvedSource>> | Outcome<ResolvedSource> | undefined => {
  const isGiven = (place: unknown): unknown => (typeof place === 'string' ? place.trim() : place);
  const given = [property, ...texts].find(isGiven) ?? [script?.()].find(isGiven);
  if (given) return inline(given);
  const source = src?.trim() || pageDocument();
  return source ? remote(source, signal(), onForeign) : undefined;
};
