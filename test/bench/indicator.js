/** The figures that every subject shows: the same for all, others for each gauge and each round, so that nothing can be kept. */

/** How far the result has come from the baseline to the target, 0–1. */
export const shareOf = (index, round) => (((index * 7 + round * 31) % 89) + 6) / 100;

/** What a full gauge says: a sentence, a target, a baseline, a judgement; and there are ticks on its bar. */
export const indicatorOf = (index, round = 0) => ({
  title: `Antal invånare ${index}`,
  unit: 'invånare',
  direction: 'increase',
  baseline: { period: '2018', value: 14925 },
  current: { period: '2023', value: Math.round(14925 + 1075 * shareOf(index, round)) },
  target: { period: '2030', value: 16000 },
  judgement: { assessment: 'partly-met', by: 'Kommunstyrelsen' },
});

/** The same for a page that writes it as markup. */
export const attribute = text =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');
