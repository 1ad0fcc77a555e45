/** What the page of an area says: what it is about, and its goals. */
import type { ResolvedArea } from '../../elements/goal-area-list/goal-area-list.part.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import { own } from '../../data/validate.js';
import type { FallbackContext } from '../fallback/fallback.js';
import { goalItems } from '../fallback/goals.js';
import { htmlElement, htmlLink, textElement } from '../fallback/html.js';
import { joined, phrase } from '../fallback/phrase.js';
import { judgementSentence } from '../fallback/sentences.js';
import type { PageContent, Wrap } from './content.js';
import { judgementBlock } from './facts.js';
import type { PageWords } from './words.js';

export interface AreaSettings {
  readonly words: PageWords;
  readonly wrap: Wrap;
  /** What an element is given that shows the goals of the area. */
  readonly document: object;
}

/** Writes it. */
export const areaContent = (
  { title, description, lang, href, goals = [], judgement }: ResolvedArea,
  context: FallbackContext,
  { words, wrap, document }: AreaSettings,
): PageContent => {
  const name = context.own(title, lang);
  const told = description === undefined ? undefined : context.own(description, lang);
  const list = goalItems(goals as readonly ResolvedGoal[], context);
  const [written] = (own(context.raw, 'areas') ?? []) as readonly unknown[];
  return {
    heading: name,
    summary: joined([name, told ?? judgementSentence(judgement)], ': ').text,
    body: [
      told ? textElement('p', told, 'class="lead"') : '',
      judgementBlock(judgement, context, lang),
      list && wrap('goal-list', list, { document, level: 2 }),
      href === undefined ? '' : htmlElement('p', htmlLink(own(written, 'href'), phrase(words.readMore))),
    ]
      .filter(Boolean)
      .join('\n'),
  };
};
