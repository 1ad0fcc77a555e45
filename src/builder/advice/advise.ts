/**
 * Advice to the one who writes a document. It never stops anybody, and is given only where it is almost always right: one who is told
 * wrong things stops listening.
 */
import { own } from '../../data/validate.js';
import { objectsIn } from '../../data/objects.js';
import { adviceMessages, type AdviceCode } from '../words/advice-messages.js';
import { findHeavySentence, findLongSentence, findPassive, splitWords } from './readability.js';
import { contrast, type ReadColor } from './contrast.js';
import type { UiLocale } from '../words/paste-messages.js';
import { findJargon } from './jargon.js';
import { endOf, figuresOf, type Measured } from '../../progress/figures.js';
import { parsePeriod } from '../../contract/parse-period.js';

export type { AdviceCode } from '../words/advice-messages.js';

/** One piece of advice. */
export interface Advice {
  /** The field that it is about: `goals.goals[3].title`. */
  readonly path: string;
  readonly code: AdviceCode;
  readonly message: string;
}

export interface AdviceOptions {
  readonly locale: UiLocale;
  /** The day that results are old or new on, `2026-11-26`. */
  readonly today: string;
  /** Reads colours. Without it nothing is said of them. */
  readonly color?: ReadColor | undefined;
}

/** More years than this after its period a result is old. */
const maxAge = 2;

type Report = (code: AdviceCode, path: string, found?: string, more?: string) => void;
type JsonObject = Readonly<Record<string, unknown>>;

const textOf = (node: JsonObject, key: string): string => {
  const text = own(node, key);
  return typeof text === 'string' ? text.trim() : '';
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()} …` : text);

const checkPicture = (node: JsonObject, path: string, give: Report): void => {
  if (!textOf(node, 'src')) return;
  const alt = own(node, 'alt');
  if (typeof alt !== 'string') give('alt-missing', `${path}.alt`);
  else if (/^\S+\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic)$|^(img|dsc|image|bild)[_-]?\d+$/i.test(alt.trim()))
    give('alt-file-name', `${path}.alt`, alt.trim());
  else if (
    /^((en )?bild(en)? (på|av|som)|foto(t|grafi)? (på|av)|(an? )?(image|picture|photo(graph)?) of)(?!\p{L})/iu.test(
      alt.trim(),
    )
  )
    give('alt-picture-of', `${path}.alt`);
};

const isNumber = (value: unknown): boolean => typeof value === 'number';

const checkFigures = (node: JsonObject, path: string, today: number, give: Report): void => {
  const target = own(node, 'target');
  const isValue = isNumber(target) || isNumber(own(target, 'value'));
  // A floor or a ceiling may be meant to hold always, and so may what is to be held at one level.
  const always = own(node, 'method') === 'threshold' || own(node, 'direction') === 'maintain';
  if (isValue && own(target, 'period') === undefined && !always) give('target-year', `${path}.target`);
  const { current } = figuresOf(readFigures(node));
  if (current?.value === undefined) return;
  const field = own(node, 'current') === undefined ? 'series' : 'current';
  if (current.period === undefined) give('result-year', `${path}.${field}`);
  else if (endOf(current.period) + maxAge < today)
    give('result-old', `${path}.${field}`, String(current.period), String(maxAge));
};

/** Figures as far as they are right: what is wrong is not advice's to say. */
const readFigures = (node: JsonObject): Measured => {
  const figure = (value: unknown): { value?: number; period?: string | number } | undefined => {
    if (typeof value === 'number') return { value };
    const [number, period] = [own(value, 'value'), own(value, 'period')];
    const isPeriod = (typeof period === 'string' || typeof period === 'number') && !!parsePeriod(period);
    return isObject(value)
      ? { ...(typeof number === 'number' && { value: number }), ...(isPeriod && { period }) }
      : undefined;
  };
  const current = figure(own(node, 'current'));
  const series = listOf(own(node, 'series')).flatMap(item => figure(item) ?? []);
  return { ...(current && { current }), series };
};

const isIndicator = (node: JsonObject): boolean =>
  !!textOf(node, 'title') &&
  ['target', 'current', 'series', 'baseline'].some(key => own(node, key) !== undefined);

/** The goals that nobody answers for: a sub-goal's parent may. Nothing is said of one that is not written yet. */
const findUnownedGoals = (
  document: unknown,
): { readonly all: number; readonly unowned: readonly string[] } => {
  const areas = own(document, 'goalAreas');
  const lists: readonly (readonly [unknown, string])[] = [
    [own(own(document, 'goals'), 'goals'), 'goals.goals'],
    ...listOf(own(areas, 'areas')).map(
      (area, index) => [own(area, 'goals'), `goalAreas.areas[${index}].goals`] as const,
    ),
  ];
  const goals = lists.flatMap(([goals, path]) =>
    listOf(goals).flatMap((goal, index) =>
      isObject(goal) && textOf(goal, 'title') ? [{ goal, path: `${path}[${index}]` }] : [],
    ),
  );
  return {
    all: goals.length,
    unowned: goals.filter(({ goal }) => !listOf(own(goal, 'owners')).length).map(({ path }) => path),
  };
};

/** Fields with a text that somebody wrote for residents to read. */
const proseFields = ['title', 'statement', 'intro', 'description', 'text', 'reason', 'question'];

const checkText = (
  text: string,
  path: string,
  lang: string,
  owned: boolean,
  give: Report,
  known: Set<string>,
): void => {
  const long = findLongSentence(text);
  const heavy = lang === 'sv' ? findHeavySentence(text) : undefined;
  if (long) give('sentence-long', path, shorten(long), String(splitWords(long).length));
  else if (heavy) give('sentence-heavy', path, shorten(heavy));
  const passive = owned ? undefined : findPassive(text, lang);
  if (passive) give('passive', path, passive);
  for (const { word, instead } of findJargon(text, lang)) {
    // Said once of a word, where it stands first.
    if (known.has(word)) continue;
    known.add(word);
    give('jargon', path, word, instead);
  }
  if (splitWords(text).length >= 3 && text === text.toUpperCase() && text !== text.toLowerCase())
    give('capitals', path);
};

/** Links whose text could stand on any link. */
const emptyLinkText =
  /^(läs mer|läs vidare|här|klicka här|mer|länk|mer information|read more|here|click here|more|link|more information)[\s.!…»›→]*$/i;

/**
 * Advice on a document, in the order in which it stands there.
 *
 * @param document A whole document. What is wrong in it is passed over: `findingsOf` says that.
 */
export const advise = (document: unknown, { locale, today, color }: AdviceOptions): readonly Advice[] => {
  const advice: Advice[] = [];
  const words = adviceMessages[locale];
  const give: Report = (code, path, found = '', more = '') =>
    void advice.push({ path, code, message: words[code](found, more) });
  const now = endOf(today.slice(0, 10));
  const known = new Set<string>();

  const { all, unowned } = findUnownedGoals(document);
  if (all > 1 && unowned.length === all) give('goals-owner', 'goals', String(all));
  else for (const path of unowned) give('goal-owner', `${path}.owners`);

  const isUnowned = (path: string): boolean =>
    unowned.some(goal => path === goal || path.startsWith(`${goal}.`));
  for (const { part, path, lang = 'sv' } of objectsIn(document)) {
    if (!isObject(part) || /^texts\b/.test(path)) continue;
    const at = (key: string): string => (path ? `${path}.${key}` : key);
    if (/(^|\.)(image|icon)$/.test(path)) checkPicture(part, path, give);
    if (isIndicator(part)) checkFigures(part, path, now, give);
    const shade = textOf(part, 'color');
    const read = shade ? color?.(shade) : undefined;
    const ratio = read && contrast(read, [255, 255, 255, 1]);
    if (ratio !== undefined && ratio < 3) {
      const rounded = (Math.floor(ratio * 10) / 10).toFixed(1);
      give('color-contrast', at('color'), shade, locale === 'sv' ? rounded.replace('.', ',') : rounded);
    }
    const label = textOf(part, 'label');
    if (textOf(part, 'href') && emptyLinkText.test(label)) give('link-label', at('label'), label);
    const spoken = /^[a-z]+/i.exec(lang)?.[0].toLowerCase() ?? '';
    for (const key of proseFields) {
      const text = textOf(part, key);
      // Of goals and what is to be done for them one asks who does it.
      if (text) checkText(text, at(key), spoken, !isUnowned(path) || !!textOf(part, 'owner'), give, known);
    }
  }
  return advice;
};
