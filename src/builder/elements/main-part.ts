/** Which part of the document an element shows, for the form. */
import { indicator } from '../../contract/indicator.js';
import type { Schema } from '../../contract/schema.js';
import { summary } from '../../contract/summary.js';
import { choicesIn } from './extract-part.js';
import { parsePath, type Path } from '../document/edit.js';
import type { ElementName } from './elements.js';
import { feedback } from '../../contract/feedback.js';
import { goalAreaList } from '../../contract/goal-area.js';
import { goalList } from '../../contract/goal-list.js';
import { vision } from '../../contract/vision.js';

export interface MainPart {
  readonly schema: Schema;
  readonly path: Path;
  readonly name: string;
}

/** @param chosen The path of the indicator that was chosen, where there are several. */
export const mainPart = (document: unknown, element: ElementName, chosen: string | undefined): MainPart => {
  switch (element) {
    case 'vision-banner':
      return { schema: vision, path: ['vision'], name: 'Vision' };
    case 'goal-area-list':
      return { schema: goalAreaList, path: ['goalAreas'], name: 'GoalAreaList' };
    case 'goal-list':
      return { schema: goalList, path: ['goals'], name: 'GoalList' };
    case 'goal-summary':
      return { schema: summary, path: ['summary'], name: 'Summary' };
    case 'feedback-prompt':
      return { schema: feedback, path: ['feedback'], name: 'Feedback' };
    case 'progress-gauge':
    case 'trend-chart': {
      const all = choicesIn(document, element);
      const one = all.find(({ path }) => path === chosen) ?? all[0];
      return { schema: indicator, path: one ? parsePath(one.path) : ['indicators', 0], name: 'Indicator' };
    }
  }
};
