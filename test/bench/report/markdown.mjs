/** Figures and tables as they stand in the docs. */

/** A figure with as many decimals as tell something. */
export const round = (value, decimals = value < 10 ? 2 : value < 100 ? 1 : 0) => value.toFixed(decimals);
/** A median, and the quarters around it. */
export const times = ({ median, low, high }) => `${round(median)} (${round(low)}–${round(high)})`;

const row = cells => `| ${cells.join(' | ')} |`;

/** A table of its head and its rows of cells. */
export const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
