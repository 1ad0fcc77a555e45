/** Goals as a municipality has them: a judgement for each, an owner, and a gauge for every fifth. */
import { indicatorOf } from './indicator.js';

const owners = ['Kommunstyrelsen', 'Barnnämnden', 'Socialnämnden', 'Byggnadsnämnden', 'Kulturnämnden'];
const assessments = ['met', 'partly-met', 'not-met', 'not-assessed'];

const goalOf = (index, round = 0) => ({
  title: `Andelen ${['resor', 'måltider', 'bostäder', 'elever'][index % 4]} av slag ${index} ska öka`,
  description: 'Det här arbetar kommunen med i alla verksamheter, och det följs upp varje år i bokslutet.',
  kind: index % 3 ? 'outcome' : 'process',
  period: '2023/2026',
  owners: [owners[index % owners.length]],
  judgement: { assessment: assessments[((index + round) % 7) % 4], by: owners[index % owners.length] },
  ...(index % 5 === 0 && { indicators: [indicatorOf(index, round)] }),
});

/** So many goals; in another round with other judgements and figures. */
export const goalsOf = (count, round = 0) =>
  Array.from({ length: count }, (_, index) => goalOf(index, round));
