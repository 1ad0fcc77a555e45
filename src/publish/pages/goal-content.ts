/** What the page of a goal says: all that the document has of it. */
import { msg } from '@lit/localize';
import { goal } from '../../contract/goal.js';
import type { Schema } from '../../contract/schema.js';
import type { Part } from '../../data/part.js';
import { indicatorsOf } from '../../data/references.js';
import { resolveGoals, type ResolvedGoal } from '../../data/resolve-goals.js';
import { own } from '../../data/validate.js';
import type { PeerOwner } from '../../elements/peer-comparison/peer-comparison.part.js';
import { unlinked, type FallbackContext } from '../fallback/fallback.js';
import { htmlElement, htmlLink, htmlList, textElement } from '../fallback/html.js';
import { phrase } from '../fallback/phrase.js';
import { toPlainText } from '../fallback/plain-text.js';
import { goalSentence } from '../fallback/sentences.js';
import type { PageContent, Wrap } from './content.js';
import { assignmentBlock, goalFacts, judgementBlock } from './facts.js';
import { indicatorContent } from './indicator-content.js';
import type { PageWords } from './words.js';

/** The one goal of a document that has been made of it (`partDocuments`). */
export const oneGoal: Part<ResolvedGoal> = {
  find: root => {
    const part = (own(own(root, 'goals'), 'goals') as readonly unknown[] | undefined)?.[0];
    return part === undefined ? undefined : { part, path: 'goals.goals[0]' };
  },
  schema: goal as Schema<ResolvedGoal>,
  resolve: (value, context) => resolveGoals([value], indicatorsOf(context), 'goals.goals', context.lang)[0],
};

export interface GoalSettings {
  readonly words: PageWords;
  readonly wrap: Wrap;
  readonly owner: PeerOwner | undefined;
  /** What an element is given that shows an indicator of the goal, and the address of its page; in the order of the goal. */
  readonly indicators: readonly { readonly document: object; readonly href: string | undefined }[];
}

/** Writes it. */
export const goalContent = (
  value: ResolvedGoal,
  context: FallbackContext,
  { words, wrap, owner, indicators: given }: GoalSettings,
): PageContent => {
  const { title, description, lang, href, indicators = [], assignments = [], goals = [], judgement } = value;
  const shown = indicators.map((indicator, index) => {
    const { document = {}, href } = given[index] ?? {};
    return htmlElement(
      'section',
      // One by the goal's own name needs no heading of its own.
      (indicator.title === title && href === undefined
        ? ''
        : htmlElement('h2', htmlLink(href, context.own(indicator.title, indicator.lang)))) +
        indicatorContent(indicator, context, { words, wrap, document, owner, level: 3 }),
    );
  });
  return {
    heading: context.own(title, lang),
    summary: goalSentence(value, unlinked(context)).text,
    body: [
      goalFacts(value, context),
      description === undefined ? '' : textElement('p', context.own(description, lang), 'class="lead"'),
      judgementBlock(judgement, context, lang),
      ...shown,
      goals.length
        ? textElement('h2', phrase(toPlainText(msg('Delmål', { id: 'goal-list.sub-goals' })))) +
          htmlList(goals.map(each => goalSentence(each, context)))
        : '',
      assignmentBlock(assignments, context, lang),
      href === undefined ? '' : htmlElement('p', htmlLink(own(context.raw, 'href'), phrase(words.readMore))),
    ]
      .filter(Boolean)
      .join('\n'),
  };
};
