/**
 * Cases at random are shared among the engines: each has every third of them, as what they are to find is the library's fault, and seldom one
 * engine's. So is what axe judges: see `axe-states.mjs`. `test/release/every-case.mjs` gives all of them to each.
 */
const own = ['Chrome/', 'Firefox/', ''].findIndex(name => navigator.userAgent.includes(name));
let isShared = true;

/** From now on this engine takes every case. */
export const takeEveryCase = (): void => void (isShared = false);

/** Which of the three this engine is, from 0; nothing where it takes every case. */
export const sharingEngine = (): number | undefined => (isShared ? own : undefined);

/** How many cases this engine takes of so many. */
export const casesOf = (all: number): number => (isShared ? Math.ceil(all / 3) : all);

/** Those of a list that this engine takes. */
export const shareOf = <Case>(all: readonly Case[]): Case[] =>
  isShared ? all.filter((_, index) => index % 3 === own) : [...all];

/** Those of a few that this engine takes: one of them, and each is taken by one engine at least. */
export const turnOf = <Case>(few: readonly Case[]): Case[] =>
  isShared ? few.filter((_, index) => index === own % few.length) : [...few];

/** Where this engine begins to draw: no two of them draw the same. */
export const seedOf = (seed: number): number => (isShared ? seed + own : seed);
