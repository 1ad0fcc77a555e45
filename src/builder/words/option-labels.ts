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
  preliminary: ['Preliminär', 'Preliminary'],
  estimated: ['Uppskattad', 'Estimated'],
  'school-year': ['Läsår', 'School year'],
  season: ['Säsong', 'Season'],
  'financial-year': ['Räkenskapsår', 'Financial year'],
  term: ['Mandatperiod', 'Term of office'],
  week: ['Varje vecka', 'Every week'],
  month: ['Varje månad', 'Every month'],
  quarter: ['Varje kvartal', 'Every quarter'],
  'four-months': ['Varje tertial', 'Every four months'],
  'half-year': ['Varje halvår', 'Every half-year'],
  year: ['Varje år', 'Every year'],
  'two-years': ['Vartannat år', 'Every two years'],
  'three-years': ['Vart tredje år', 'Every three years'],
  'four-years': ['Vart fjärde år', 'Every four years'],
  missing: ['Saknas', 'Missing'],
  'not-applicable': ['Inte aktuell', 'Not applicable'],
  suppressed: ['Visas inte, av sekretesskäl', 'Not shown, confidential'],
  'not-published': ['Inte publicerad än', 'Not published yet'],
  'share-of-target': ['Andel av målvärdet', 'Share of the target'],
  'share-of-journey': ['Andel av vägen från utgångsvärdet', 'Share of the way from the baseline'],
  threshold: ['Nått målet, ja eller nej', 'Reached or not'],
  assessment: ['Om målen är uppnådda', 'Whether goals are met'],
  outlook: ['Om målen väntas uppnås', 'Whether goals are expected to be met'],
  trend: ['Åt vilket håll det går', 'Which way it is going'],
  assignments: ['Hur många uppdrag som är klara', 'How many assignments are done'],
  pace: ['Om målen följer planen', 'Whether goals follow the plan'],
};

/** The labels of counts of goals: the same, except where a state and a method have the same name. */
export const countLabels: typeof optionLabels = {
  ...optionLabels,
  'on-path': ['Enligt plan', 'On the path'],
};

/** The groups that need no title. */
export const groupLabels: Readonly<Record<string, Bilingual>> = {
  women: ['Kvinnor', 'Women'],
  men: ['Män', 'Men'],
};

/** The ids of the groups that the library knows, by their names in both languages, in small letters. */
export const knownGroupIds: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(groupLabels).flatMap(([id, names]) => names.map(name => [name.toLowerCase(), id])),
);
