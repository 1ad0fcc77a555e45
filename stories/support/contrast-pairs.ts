/** The pairs of colours that live elements have on a light and on a dark page, with their contrast: WCAG 2.2, 1.4.3 and 1.4.11. */
import type { Rgba } from '../../test/support/color.js';
import { contrast, look, samplesIn, type Sample } from '../../test/support/contrast.js';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** A colour on its ground, and how well it is told from it. */
export interface Seen {
  readonly color: string;
  readonly ground: string;
  /** 1 to 21, rounded down: what is below a limit never reads as it. */
  readonly ratio: number;
  readonly isEnough: boolean;
}

/** What has the same colours on both pages. */
export interface Pair {
  readonly isText: boolean;
  /** What it needs: 4.5 for text, 3 for what is drawn. */
  readonly least: number;
  /** The parts that have it, by element. */
  readonly where: ReadonlyMap<string, ReadonlySet<string>>;
  readonly seen: Readonly<Record<Scheme, Seen>>;
}

const hex = ([r, g, b]: Rgba): string =>
  `#${[r, g, b].map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const seenOf = (sample: Sample): Seen => {
  const [color, ground] = look(sample);
  const ratio = contrast(color, ground);
  return {
    color: hex(color),
    ground: hex(ground),
    ratio: Math.floor(ratio * 100) / 100,
    isEnough: ratio >= sample.least,
  };
};

/** The element that a sample is of, and its part: the nearest that has a name. Nothing for what is of no element. */
const placeOf = ({ element }: Sample): [string, string] | undefined => {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return undefined;
  return [root.host.localName.replace('civic-', ''), element.closest('[part]')?.part.value ?? 'base'];
};

/** The pairs: what is too weak first, then text, and what is nearest to its limit before the rest. */
export const pairsIn = (places: Readonly<Record<Scheme, Element>>): Pair[] => {
  const dark = new Map(samplesIn(places.dark).map(sample => [sample.name, sample]));
  const pairs = new Map<string, Omit<Pair, 'where'> & { readonly where: Map<string, Set<string>> }>();
  for (const sample of samplesIn(places.light)) {
    const other = dark.get(sample.name);
    const place = placeOf(sample);
    if (!other || !place) continue;
    const seen = { light: seenOf(sample), dark: seenOf(other) };
    const { least } = sample;
    const key = JSON.stringify([seen, least]);
    const pair = pairs.get(key) ?? { isText: least > 3, least, where: new Map<string, Set<string>>(), seen };
    const [host, part] = place;
    pair.where.set(host, (pair.where.get(host) ?? new Set()).add(part));
    pairs.set(key, pair);
  }
  const rank = ({ seen, least, isText }: Pair): number => {
    const isWeak = schemes.some(scheme => !seen[scheme].isEnough);
    const nearest = Math.min(...schemes.map(scheme => seen[scheme].ratio / least));
    return (isWeak ? 0 : 1000) + (isText ? 0 : 100) + nearest;
  };
  return [...pairs.values()].sort((a, b) => rank(a) - rank(b));
};

/** How many of the pairs are too weak on one of the pages. */
export const weakOf = (pairs: readonly Pair[]): number =>
  pairs.filter(({ seen }) => schemes.some(scheme => !seen[scheme].isEnough)).length;
