/** What visitors take away of a summary. Fetched when one asks for it. */
import { msg } from '@lit/localize';
import type { Sharing } from '../../base/share/sharing.js';
import { fileCells } from '../../base/table-file.js';
import type { AssignmentState, State } from '../../contract/scales.js';
import { countedStates } from '../../contract/summary.js';
import { summaryOf } from '../../progress/summary.js';
import type { GoalSummaryData } from './goal-summary.part.js';
import { partText, sentence } from './sentence.js';

export const fields: Sharing<GoalSummaryData>['fields'] = summary => ({ summary });

/** A row for each state, those that nothing is in, too: a column has the same rows the next time. */
export const cells: Sharing<GoalSummaryData>['cells'] = (summary, { locale, sender, day }) => {
  const result = summaryOf(summary);
  const { scale, counts, shares } = result;
  const states: readonly (State | AssignmentState)[] = countedStates[scale];
  return fileCells(
    [
      [
        msg('Läge', { id: 'share.state' }),
        msg('Antal', { id: 'share.count' }),
        msg('Andel (%)', { id: 'share.percent' }),
      ],
      ...states.map(state => [partText(scale, state), counts[state] ?? 0, shares[state] ?? 0]),
    ],
    { title: summary.title ?? sentence(result, locale) },
    { sender, day },
  );
};
