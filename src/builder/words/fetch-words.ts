/** The words of fetching from Kolada. */
import type { InAnyLanguage } from './in-any-language.js';

type Say<T extends unknown[]> = (...values: T) => string;

export const swedishFetch = {
  asksKolada: 'Allt stannar i den här webbläsaren, utom det ni söker efter hos Kolada.',
  fetchKolada: 'Hämta från Kolada',
  fetchHelp: ((host: string) =>
    `Sök fram mått hos Kolada, där kommunernas nyckeltal finns, och ta in siffrorna i dokumentet. Det ni söker efter och kommunens kod skickas till ${host}. Inget annat som ni har skrivit skickas.`) as Say<
    [string]
  >,
  whichMunicipality: 'Kommun eller region',
  whichMunicipalityHelp: 'Namn eller kod, som Krokom eller 2309.',
  whichMeasure: 'Ord i måttets namn',
  whichMeasureHelp: 'Ett eller ett par ord, som invånare eller gymnasiebehörighet.',
  searchKolada: 'Sök',
  searching: 'Söker …',
  writeBoth: 'Skriv både en kommun och ett ord att söka efter.',
  noSuchPlace: ((place: string) => `Kolada har ingen kommun eller region som heter ”${place}”.`) as Say<
    [string]
  >,
  whichOfPlaces: 'Vilken menar ni?',
  noMeasures: ((words: string) =>
    `Inget mått har ”${words}” i sitt namn. Pröva ett annat eller ett kortare ord.`) as Say<[string]>,
  measuresFound: ((count: number, place: string) =>
    `${count} mått för ${place}. Kryssa för dem som ni vill ha, så visas siffrorna.`) as Say<
    [number, string]
  >,
  measuresShown: ((shown: number, count: number, place: string) =>
    `${count} mått för ${place}. De första ${shown} visas: sök med fler ord för att få färre.`) as Say<
    [number, number, string]
  >,
  fetching: 'Hämtar siffrorna …',
  fetchedSeries: ((count: number, first: string, last: string, figure: string, isPreliminary: boolean) =>
    count > 1
      ? `${count} siffror, ${first}–${last}. Den senaste är ${figure}${isPreliminary ? ' (preliminär)' : ''}.`
      : `En siffra, ${last}: ${figure}${isPreliminary ? ' (preliminär)' : ''}.`) as Say<
    [number, string, string, string, boolean]
  >,
  noSeries: 'Måttet har inga siffror för den kommunen.',
  takeMeasures: ((count: number) => (count ? `Ta in ${count} mått` : 'Ta in måtten')) as Say<[number]>,
  noMeasureChosen: 'Kryssa för ett mått, och vänta tills siffrorna har kommit.',
  measuresTaken: ((count: number) =>
    `${count} mått ${count === 1 ? 'är inlagt' : 'är inlagda'}. Välj vilket håll som är bra, och se över enheten.`) as Say<
    [number]
  >,
  fetchFigures: 'Hämta siffror från Kolada',
  figuresFetched: ((count: number) =>
    count
      ? `${count} ${count === 1 ? 'siffra är hämtad' : 'siffror är hämtade'} och ifylld${count === 1 ? '' : 'a'}. Se över dem innan ni tar in dem.`
      : 'Kolada har inga nya siffror än.') as Say<[number]>,
  notReached: ((host: string) =>
    `${host} gick inte att nå. Kontrollera nätet, och försök igen. Hjälper det inte: be den som sköter webbplatsen se efter om ${host} svarar den här sidan.`) as Say<
    [string]
  >,
  notAllowed: ((origin: string) =>
    `Den här sidan får inte fråga ${origin}. Den som sköter webbplatsen behöver skriva connect-src ${origin} i sidans Content-Security-Policy.`) as Say<
    [string]
  >,
} as const;

/** The same texts in another language. */
export const englishFetch: InAnyLanguage<typeof swedishFetch> = {
  asksKolada: 'Everything stays in this browser, but what you search for at Kolada.',
  fetchKolada: 'Fetch from Kolada',
  fetchHelp: host =>
    `Search for measures at Kolada, which has the key figures of Swedish municipalities, and take the figures into the document. What you search for and the municipality's code are sent to ${host}. Nothing else that you have written is sent.`,
  whichMunicipality: 'Municipality or region',
  whichMunicipalityHelp: 'Its name or its code, such as Krokom or 2309.',
  whichMeasure: "Words in the measure's name",
  whichMeasureHelp: 'A word or two in Swedish, such as invånare or gymnasiebehörighet.',
  searchKolada: 'Search',
  searching: 'Searching …',
  writeBoth: 'Write both a municipality and a word to search for.',
  noSuchPlace: place => `Kolada has no municipality or region called “${place}”.`,
  whichOfPlaces: 'Which one do you mean?',
  noMeasures: words => `No measure has “${words}” in its name. Try another word, or a shorter one.`,
  measuresFound: (count, place) =>
    `${count} ${count === 1 ? 'measure' : 'measures'} for ${place}. Tick those that you want, and the figures are shown.`,
  measuresShown: (shown, count, place) =>
    `${count} measures for ${place}. The first ${shown} are shown: search with more words to get fewer.`,
  fetching: 'Fetching the figures …',
  fetchedSeries: (count, first, last, figure, isPreliminary) =>
    count > 1
      ? `${count} figures, ${first}–${last}. The latest is ${figure}${isPreliminary ? ' (preliminary)' : ''}.`
      : `One figure, ${last}: ${figure}${isPreliminary ? ' (preliminary)' : ''}.`,
  noSeries: 'The measure has no figures for that municipality.',
  takeMeasures: count =>
    count ? `Take in ${count} ${count === 1 ? 'measure' : 'measures'}` : 'Take in the measures',
  noMeasureChosen: 'Tick a measure, and wait until its figures have come.',
  measuresTaken: count =>
    `${count} ${count === 1 ? 'measure is' : 'measures are'} in the document. Choose which way is good, and look over the unit.`,
  fetchFigures: 'Fetch figures from Kolada',
  figuresFetched: count =>
    count
      ? `${count} ${count === 1 ? 'figure is' : 'figures are'} fetched and filled in. Look them over before you take them in.`
      : 'Kolada has no new figures yet.',
  notReached: host =>
    `${host} could not be reached. Check the network, and try again. If that does not help: ask whoever runs the website to see whether ${host} answers this page.`,
  notAllowed: origin =>
    `This page may not ask ${origin}. Whoever runs the website needs to write connect-src ${origin} in the page's Content-Security-Policy.`,
};
