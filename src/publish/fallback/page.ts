/** The fallback of a whole page: those of its parts, in the order in which they stand there. */
import { pagePart, sectionNames, type SectionName } from '../../elements/goal-page/goal-page.part.js';
import { resolvePart } from '../../data/part.js';
import type { Fallback } from './fallback.js';
import type { FallbackSettings, PartElement } from './fallback-settings.js';

/** Writes the fallback of one element. */
type Write = (
  root: unknown,
  element: PartElement,
  settings: FallbackSettings,
) => Promise<Fallback | undefined>;

/** What shows each part of a page; an indicator has its chart's table where it has a series. */
const elementOf: Readonly<Record<Exclude<SectionName, 'indicators'>, PartElement>> = {
  vision: 'vision-banner',
  summary: 'goal-summary',
  areas: 'goal-area-list',
  goals: 'goal-list',
  feedback: 'feedback-prompt',
};

/**
 * Joins the fallbacks of what a page shows of a document.
 *
 * @param write Writes the fallback of a part.
 * @returns `undefined` where the document has none of it.
 */
export const pageFallback = async (
  root: unknown,
  settings: FallbackSettings,
  write: Write,
): Promise<Fallback | undefined> => {
  const given = { root, base: 'https://kommun.example/', fragment: '', origins: [] };
  const outline = (await resolvePart(pagePart, given)).value?.value;
  if (!outline) return undefined;
  const { headingLevel = 2 } = settings;
  const { sections, indicators } = outline;
  const under = { ...settings, headingLevel: sections.vision ? headingLevel + 1 : headingLevel };
  const made: (Fallback | undefined)[] = [];
  for (const name of sectionNames) {
    if (!sections[name]) continue;
    if (name === 'indicators')
      for (const { find, hasSeries } of indicators)
        made.push(await write(root, hasSeries ? 'trend-chart' : 'progress-gauge', { ...under, named: find }));
    else made.push(await write(root, elementOf[name], name === 'vision' ? settings : under));
  }
  const there = made.filter(fallback => fallback !== undefined);
  const [first] = there;
  return first
    ? {
        html: there.map(({ html }) => html).join(''),
        inline: there.map(({ inline }) => inline).join('<br>'),
        text: first.text,
      }
    : undefined;
};
