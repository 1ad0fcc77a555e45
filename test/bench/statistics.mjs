/** What is said of measured rounds: medians, and how far they spread. */

const sorted = values => [...values].sort((a, b) => a - b);

/** The value below which a share of all lie, between two of them where it falls there. */
export const quantile = (values, share) => {
  const all = sorted(values);
  const at = (all.length - 1) * share;
  const low = Math.floor(at);
  return all[low] + (all[Math.ceil(at)] - all[low]) * (at - low);
};

export const median = values => quantile(values, 0.5);

/** The median with the quarters around it. */
export const spread = values => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

/** How many times another's: of each round by itself, so that what slows a whole round down counts for nothing. */
export const ratios = (values, others) => spread(values.map((value, round) => value / others[round]));

/** With fewer rounds no sign test can say that two differ. */
const enough = 6;

/**
 * Whether two cannot be told apart: not the same one is ahead in nearly all rounds (sign test, two-sided, 5 %), or, where there are too few
 * rounds for that, in all of them.
 */
export const alike = (values, others) => {
  const signs = values.map((value, round) => Math.sign(value - others[round])).filter(Boolean);
  const ahead = signs.filter(sign => sign > 0).length;
  const fewer = Math.min(ahead, signs.length - ahead);
  if (signs.length < enough) return !signs.length || fewer > 0;
  let chance = 0;
  let ways = 1;
  for (let count = 0; count <= fewer; count++) {
    chance += ways;
    ways = (ways * (signs.length - count)) / (count + 1);
  }
  return (2 * chance) / 2 ** signs.length > 0.05;
};

/** The rounds' own order for each round, so that no subject always follows the same other. */
export const shuffled = (items, round) => {
  let state = (round + 1) * 2654435761;
  const next = () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [all[last], all[other]] = [all[other], all[last]];
  }
  return all;
};
