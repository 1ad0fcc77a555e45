/** The labels of the values to choose between. A test checks that every value has one. */
import type { Bilingual } from './locale.js';

export const optionLabels: Readonly<Record<string, Bilingual>> = {
  outcome: ['Effektmål: vad invånarna får', 'Outcome goal: what residents get'],
  process: ['Processmål: vad organisationen gör', 'Process goal: what the organisation does'],
  increase: ['Öka: högre är bättre', 'Increase: higher is better'],
  decrease: ['Minska: lägre är bättre', 'Decrease: lower is better'],
  maintain: ['Hålla: inom målets gränser', 'Maintain: stay within the target’s range'],
  'not-started': ['Inte påbörjat', 'Not started'],
  started: ['Påbörjat', 'Started'],
  done: ['Klart', 'Done'],
  delayed: ['Försenat', 'Delayed'],
  cancelled: ['Avbrutet', 'Cancelled'],
  met: ['Uppnått', 'Met'],
  'partly-met': ['Delvis uppnått', 'Partly met'],
  'not-met': ['Inte uppnått', 'Not met'],
  'not-assessed': ['Kan inte bedömas', 'Cannot be assessed'],
  'will-be-met': ['Väntas uppnås', 'Expected to be met'],
  uncertain: ['Osäkert', 'Uncertain'],
  'will-not-be-met': ['Väntas inte uppnås', 'Not expected to be met'],
  improving: ['Åt rätt håll', 'Improving'],
  unchanged: ['Oförändrat', 'Unchanged'],
  worsening: ['Åt fel håll', 'Worsening'],
  unknown: ['Vet inte', 'Not known'],
  ahead: ['Före plan', 'Ahead'],
  'on-path': ['Mot en rak linje till målet', 'Against a straight line to the target'],
  behind: ['Efter plan', 'Behind'],
  outturn: ['Utfall', 'Outturn'],
  forecast: ['Prognos', 'Forecast'],
  'share-of-target': ['Andel av målvärdet', 'Share of the target'],
  'share-of-journey': ['Andel av vägen från utgångsvärdet', 'Share of the way from the baseline'],
  threshold: ['Nått målet, ja eller nej', 'Reached or not'],
  assessment: ['Om målen är uppnådda', 'Whether goals are met'],
  outlook: ['Om målen väntas uppnås', 'Whether goals are expected to be met'],
  trend: ['Åt vilket håll det går', 'Which way it is going'],
  pace: ['Om målen följer planen', 'Whether goals follow the plan'],
};

/** The labels of counts of goals: the same, except where a state and a method have the same name. */
export const countLabels: typeof optionLabels = {
  ...optionLabels,
  'on-path': ['Enligt plan', 'On the path'],
};
