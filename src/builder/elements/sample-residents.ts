/** The example indicator that the gauge and the list of goals share. */
export const sampleResidents = (say: (sv: string, en: string) => string): object => ({
  title: say('Antal invånare', 'Residents'),
  unit: say('invånare', 'residents'),
  baseline: { period: '2018', value: 14925 },
  target: { period: '2030', value: 16000 },
  current: { period: '2024', value: 15480 },
});
