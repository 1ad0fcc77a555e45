/** Directions as people write them in a table. */
import type { Direction } from '../../contract/indicator.js';

const directions: readonly (readonly [Direction, RegExp])[] = [
  ['increase', /^(öka|ökar|ökande|ökning|uppåt|högre( är bättre)?|increase|increasing|up|↑|\+)$/i],
  [
    'decrease',
    /^(minska|minskar|minskande|minskning|nedåt|neråt|lägre( är bättre)?|decrease|decreasing|down|↓|-|–|−)$/i,
  ],
  ['maintain', /^(bibehålla|bibehålls|behålla|oförändrad|oförändrat|stabil|maintain|keep|=|→)$/i],
];

export const readDirection = (text: string): Direction | undefined =>
  directions.find(([, pattern]) => pattern.test(text))?.[0];
