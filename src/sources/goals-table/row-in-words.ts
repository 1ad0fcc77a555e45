/** What a row says of an indicator that the document does not have. */
import type { Locale } from '../table/locale.js';
import type { GoalRow, Mark } from './goal-row.js';
import { inWords } from './in-words.js';
import { goalsMessages } from './messages.js';

/** Each of it in words for people. */
export const rowInWords = (row: GoalRow, locale: Locale): string[] => {
  const { words } = goalsMessages[locale];
  const written = ({ value, period }: Mark): string =>
    `${inWords(value, locale)}${period === undefined ? '' : ` (${period})`}`;
  return [
    ...(row.unit ? [`${words.unit}: ${row.unit}`] : []),
    ...(row.direction ? [`${words.direction}: ${words[row.direction]}`] : []),
    ...(row.baseline?.value === undefined ? [] : [`${words.baseline}: ${written(row.baseline)}`]),
    ...(row.target?.value === undefined ? [] : [`${words.target}: ${written(row.target)}`]),
    ...(row.current === undefined ? [] : [`${words.current}: ${inWords(row.current, locale)}`]),
    ...row.figures.map(({ period, value, groups = {} }) =>
      [
        ...(value === undefined ? [] : [`${period}: ${inWords(value, locale)}`]),
        ...Object.entries(groups).map(([group, part]) => `${period}, ${group}: ${inWords(part, locale)}`),
      ].join('; '),
    ),
    ...row.milestones.map(({ period, value }) => `${words.milestone} ${period}: ${inWords(value, locale)}`),
  ];
};
