/**
 * Advice to the editor who writes a document. It never stops anybody, and is given only where it is almost always right: an editor
 * who is told wrong things stops listening.
 */
import { objectsIn } from '../../data/objects.js';
import { endOf } from '../../progress/path.js';
import { isObject, textIn } from '../json-object.js';
import { adviceMessages, type AdviceCode } from './advice-messages.js';
import type { Language } from '../language.js';
import { checkFigures, isIndicator } from './check-figures.js';
import { checkLink } from './check-link.js';
import { checkPicture } from './check-picture.js';
import { checkText } from './check-text.js';
import { contrast, type ReadColor } from './contrast.js';
import { findUnownedGoals } from './find-unowned-goals.js';
import type { Report } from './report.js';

/** One piece of advice. */
export interface Advice {
  /** The path of the field that it is about: `goals.goals[3].title`. */
  readonly path: string;
  readonly code: AdviceCode;
  readonly message: string;
}

export interface AdviceOptions {
  readonly locale: Language;
  /** The day by which results are old or new, `2026-11-26`. */
  readonly today: string;
  /** Reads colours. Without it there is no advice on them. */
  readonly color?: ReadColor | undefined;
}

/** The fields with a text that somebody wrote for residents to read. */
const proseFields = ['title', 'statement', 'intro', 'description', 'text', 'reason', 'question'];

/** The contrast of a colour with white, rounded down to one decimal, where it is too low to be seen. */
const lowContrast = (color: string, read: ReadColor | undefined): string | undefined => {
  const rgba = color ? read?.(color) : undefined;
  const ratio = rgba && contrast(rgba, [255, 255, 255, 1]);
  return ratio !== undefined && ratio < 3 ? (Math.floor(ratio * 10) / 10).toFixed(1) : undefined;
};

/**
 * Returns advice on a document, in the order of its parts.
 *
 * @param document A whole document. What is wrong in it is passed over: `findingsOf` reports that.
 */
export const advise = (document: unknown, { locale, today, color }: AdviceOptions): readonly Advice[] => {
  const advice: Advice[] = [];
  const messages = adviceMessages[locale];
  const report: Report = (code, path, found = '', more = '') =>
    void advice.push({ path, code, message: messages[code](found, more) });
  const now = endOf(today.slice(0, 10));
  const reported = new Set<string>();

  const { all, unowned } = findUnownedGoals(document);
  if (all > 1 && unowned.length === all) report('goals-owner', 'goals', String(all));
  else for (const path of unowned) report('goal-owner', `${path}.owners`);

  const isUnowned = (path: string): boolean =>
    unowned.some(goal => path === goal || path.startsWith(`${goal}.`));
  for (const { part, path, lang: tag = 'sv' } of objectsIn(document)) {
    if (!isObject(part) || /^texts\b/.test(path)) continue;
    const at = (key: string): string => (path ? `${path}.${key}` : key);
    if (/(^|\.)(image|icon)$/.test(path)) checkPicture(part, path, report);
    if (isIndicator(part)) checkFigures(part, path, now, report);
    const ratio = lowContrast(textIn(part, 'color'), color);
    if (ratio !== undefined)
      report(
        'color-contrast',
        at('color'),
        textIn(part, 'color'),
        locale === 'sv' ? ratio.replace('.', ',') : ratio,
      );
    checkLink(part, at('label'), report);
    const lang = /^[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? '';
    for (const key of proseFields) {
      const text = textIn(part, key);
      // It matters who acts only for goals and what belongs to them.
      const hasOwner = !isUnowned(path) || !!textIn(part, 'owner');
      if (text) checkText({ text, path: at(key), lang, hasOwner }, reported, report);
    }
  }
  return advice;
};
