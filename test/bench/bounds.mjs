/**
 * The bounds: `bounds.json` holds for each figure what was reached, and what it may be at most, with slack for the noise. Where a figure has
 * rounds, it is behind when even the better quarter of them is above the bound.
 */
import { readFileSync } from 'node:fs';
import { figuresOf } from './figures.mjs';

const short = value => String(Math.round(value * 100) / 100);

/** @returns A line for each figure, and how many are behind. */
export const compare = (results, file) => {
  const bounds = JSON.parse(readFileSync(file, 'utf8'));
  let behind = 0;
  const lines = Object.entries(figuresOf(results)).map(([name, { median, low, high }]) => {
    const { bound, target, quick } = bounds[name] ?? {};
    const most = (results.quick && quick) || bound;
    const isBehind = most === undefined || low > most;
    if (isBehind) behind++;
    const range = low === high ? '' : ` (${short(low)}–${short(high)})`;
    const aim = target === undefined ? '' : `, target ${target}${median <= target ? ', reached' : ''}`;
    return `  ${isBehind ? '✗' : '✓'} ${name}: ${short(median)}${range}, at most ${most ?? 'not written down'}${aim}`;
  });
  return { lines, behind };
};
