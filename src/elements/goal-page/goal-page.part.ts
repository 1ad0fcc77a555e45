/** What the page shows of a document: which parts it has, and what they are called. What stands in them is for their own elements to judge. */
import { date } from '../../contract/date.js';
import type { GoalsDocument } from '../../contract/document.js';
import { organization } from '../../contract/organization.js';
import { any, list, object, type Schema } from '../../contract/schema.js';
import type { Finder } from '../../data/locate.js';
import type { Part } from '../../data/part.js';
import { own } from '../../data/validate.js';

export type GoalPageData = GoalsDocument;

/** What a page may be made of, in the order in which it stands there; an indicator is shown with its chart and its comparison. */
export const sectionNames = ['vision', 'summary', 'areas', 'goals', 'indicators', 'feedback'] as const;
export type SectionName = (typeof sectionNames)[number];

/** A title of the document's own, and its language, where the document says so. */
interface Titled {
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
}

/** An indicator of the document. */
export interface PageIndicator extends Titled {
  /** What its address ends with, once on the page: its id or its title, or else its number. */
  readonly name: string;
  /** Finds it in the document. */
  readonly find: Finder;
  readonly hasSeries: boolean;
  readonly hasComparisons: boolean;
}

/** What a page shows. */
export interface PageOutline {
  readonly sections: Readonly<Partial<Record<SectionName, Titled>>>;
  readonly indicators: readonly PageIndicator[];
  /** The document, for what shows its parts. */
  readonly document: unknown;
  /** Whose the document is, and of which day. */
  readonly name?: string | undefined;
  readonly nameLang?: string | undefined;
  readonly updated?: string | undefined;
}

const textOf = (value: unknown, key: string): string | undefined => {
  const found = own(value, key);
  return typeof found === 'string' ? found : undefined;
};

const titleOf = (part: unknown): Titled => ({ title: textOf(part, 'title'), lang: textOf(part, 'lang') });

/** A list that may stand by itself, or under a name in an object. */
const listIn = (part: unknown, key: string): readonly unknown[] => {
  const listed = Array.isArray(part) ? (part as unknown[]) : own(part, key);
  return Array.isArray(listed) ? (listed as unknown[]) : [];
};

/** Whether somebody has judged a goal, or one of its sub-goals: else a summary would be a row of noughts. */
const isJudged = (goal: unknown): boolean =>
  own(goal, 'judgement') !== undefined || listIn(goal, 'goals').some(isJudged);

/** What an address cannot hold, or `base/go-to-address.ts` reads as something else than a name. */
const isNoName = /^(?:\{|b64:)|\p{Surrogate}/u;

const indicatorsOf = (document: unknown): PageIndicator[] => {
  const taken = new Set<string>(sectionNames);
  return listIn(own(document, 'indicators'), '').flatMap((written, index) => {
    const { title, lang } = titleOf(written);
    const named = [textOf(written, 'id'), title].find(
      each => each?.trim() && !isNoName.test(each) && !taken.has(each),
    );
    let number = index + 1;
    while (taken.has(`indicator-${number}`)) number++;
    const name = named ?? `indicator-${number}`;
    taken.add(name);
    return title === undefined
      ? []
      : [
          {
            title,
            lang,
            name,
            find: () => ({ part: written, path: `indicators[${index}]` }),
            hasSeries: listIn(own(written, 'series'), '').length > 1,
            hasComparisons: listIn(own(written, 'comparisons'), '').length > 0,
          },
        ];
  });
};

const outlineOf = (document: unknown): PageOutline => {
  const [areas, goals, summary] = [
    own(document, 'goalAreas'),
    own(document, 'goals'),
    own(document, 'summary'),
  ];
  const inAreas = listIn(areas, 'areas').flatMap(area => listIn(own(area, 'goals'), ''));
  const allGoals = [...listIn(goals, 'goals'), ...inAreas];
  const indicators = indicatorsOf(document);
  const has: Record<SectionName, unknown> = {
    vision: own(document, 'vision'),
    summary: summary ?? allGoals.some(isJudged),
    areas,
    goals: allGoals.length > 0,
    indicators: indicators.length > 0,
    feedback: own(document, 'feedback'),
  };
  const titles: Partial<Record<SectionName, Titled>> = {
    summary: titleOf(summary),
    areas: titleOf(areas),
    goals: titleOf(goals),
  };
  const sections: Partial<Record<SectionName, Titled>> = {};
  for (const name of sectionNames) if (has[name]) sections[name] = titles[name] ?? {};
  return { sections, indicators, document };
};

// The parts are their own elements' to judge, and to report.
const page = object({
  organization,
  updated: date,
  vision: any,
  goalAreas: any,
  goals: any,
  indicators: any,
  summary: any,
  feedback: any,
});

/** For messages: one of these is what there is to show. */
const parts = list(any, 1);

export const pagePart: Part<PageOutline> = {
  find: root => ({ part: root, path: '' }),
  schema: page as Schema<PageOutline>,
  resolve: (value, context) => {
    const checked = value as (typeof page)['type'] & object;
    const outline = outlineOf(context.document);
    if (!Object.keys(outline.sections).length) {
      context.report({ code: 'missing', path: 'goals', expected: parts });
      return undefined;
    }
    const { organization: whose, updated } = checked;
    return { ...outline, name: whose?.name, nameLang: whose?.lang, updated };
  },
};
