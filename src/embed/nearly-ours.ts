/** Names that are nearly those of our tags and attributes, and the ones that were probably meant. */
import { nearestName } from '../data/nearest-name.js';

/** A name without the marks between its words. */
const squeeze = (name: string): string => name.replace(/[-_]/g, '');

/**
 * The tag that was probably meant by one that is not ours: `civic-progres-gauge`, `civic_goal_list`, `progress-gauge`.
 *
 * @param tags The library's tags.
 */
export const nearestTag = (name: string, tags: readonly string[]): string | undefined => {
  if (tags.includes(name)) return undefined;
  const same = tags.find(tag => squeeze(name) === squeeze(tag) || `civic-${name}` === tag);
  if (same) return same;
  // What only ends as ours is another library's: its beginning counts as much.
  const [first = '', ...rest] = name.split(/[-_]/);
  if (!nearestName(first, ['civic'])) return undefined;
  const ends = tags.map(tag => tag.slice('civic-'.length));
  const end = nearestName(rest.join('-'), ends);
  return end && `civic-${end}`;
};

/** What other tools call the same. */
const synonyms: Readonly<Record<string, string>> = {
  href: 'src',
  url: 'src',
  'data-src': 'src',
  'data-civic-src': 'src',
  'data-civic-data': 'data-json',
};

/** What any element may have. */
const anywhere = /^(id|class|style|title|lang|dir|hidden|slot|part|role|is|tabindex|nonce|on\w+|aria-.*)$/;

/**
 * The attribute that was probably meant by one that an element does not have.
 *
 * @param known The element's own attributes.
 */
export const nearestAttribute = (name: string, known: readonly string[]): string | undefined => {
  if (known.includes(name) || anywhere.test(name)) return undefined;
  if (Object.hasOwn(synonyms, name)) return synonyms[name];
  // Pages have many of these for other purposes.
  if (name.startsWith('data-')) return nearestName(name.slice(5), ['json']) && 'data-json';
  return nearestName(name, known);
};

/** What is written on blocks, and on places in a page. */
const onBlocks = [
  '',
  '-src',
  '-data',
  '-heading-level',
  '-lang',
  '-appearance',
  '-sender',
  '-actions',
  '-as-of',
  '-scale',
  '-scope',
  '-off',
  '-inside',
].map(end => `data-civic${end}`);

/** The attribute of a block that was probably meant by one that blocks do not have: `data-civic-scr`, `data-civik`. */
export const nearestOnBlock = (name: string): string | undefined => {
  const [, first = '', second = ''] = /^(data)-([a-z]+)/.exec(name) ?? [];
  const isOurs = !!first && !!nearestName(second, ['civic']);
  return isOurs && !onBlocks.includes(name) ? nearestName(name, onBlocks) : undefined;
};
