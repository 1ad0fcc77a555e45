/** The messages of the advice, in Swedish and English. */
import type { Language } from '../language.js';

/** What advice is given about. */
export type AdviceCode =
  | 'alt-missing'
  | 'alt-file-name'
  | 'alt-picture-of'
  | 'target-year'
  | 'result-year'
  | 'result-old'
  | 'result-late'
  | 'goal-owner'
  | 'goals-owner'
  | 'color-contrast'
  | 'sentence-long'
  | 'sentence-heavy'
  | 'passive'
  | 'jargon'
  | 'capitals'
  | 'link-label';

type Say = (found: string, more: string) => string;

export const adviceMessages: Readonly<Record<Language, Readonly<Record<AdviceCode, Say>>>> = {
  sv: {
    'alt-missing': () =>
      'Skriv vad bilden visar, för den som inte ser den. Är den bara utsmyckning: kryssa för det.',
    'alt-file-name': found => `”${found}” är ett filnamn. Beskriv i stället vad bilden visar.`,
    'alt-picture-of': () => 'Hoppa över ”bild på”: skärmläsaren säger redan att det är en bild.',
    'target-year': () =>
      'Målet har inget år. Skriv när det ska vara nått, eller ”minst” eller ”högst” om det alltid ska gälla.',
    'result-year': () => 'Resultatet har inget år. Skriv vilket år det gäller.',
    'result-old': (found, years) =>
      `Det senaste resultatet gäller ${found} och är mer än ${years} år gammalt. Finns det ett nyare?`,
    'result-late': found =>
      `Det senaste resultatet gäller ${found}, och sidan säger att det kan finnas nyare. Lägg till dem, eller ändra hur ofta de kommer.`,
    'goal-owner': () => 'Det står inte vem som ansvarar för målet.',
    'goals-owner': found =>
      `Det står inte vem som ansvarar för något av de ${found} målen. Skriv nämnden eller styrelsen vid varje mål.`,
    'color-contrast': (found, ratio) =>
      `Färgen ${found} är för ljus mot vitt (${ratio}:1, det behövs 3:1). På sidan visas en mörkare nyans av den.`,
    'sentence-long': (found, count) => `Meningen är lång (${count} ord): ”${found}”. Dela upp den.`,
    'sentence-heavy': found =>
      `Meningen är tung, för hälften av orden är långa: ”${found}”. Pröva att skriva som ni säger det.`,
    passive: found => `”${found}” säger inte vem som gör det. Skriv vem, eller vem som ansvarar.`,
    jargon: (found, instead) =>
      `”${found}” är ett ord som många inte känner till. Förklara det, eller skriv: ${instead}.`,
    capitals: () => 'Bara stora bokstäver är svårt att läsa. Skriv som i en vanlig mening.',
    'link-label': found => `Länktexten ”${found}” säger inte vart länken leder. Skriv vad man kommer till.`,
  },
  en: {
    'alt-missing': () =>
      'Write what the picture shows, for those who do not see it. If it is only decoration, tick that.',
    'alt-file-name': found => `“${found}” is the name of a file. Describe what the picture shows instead.`,
    'alt-picture-of': () => 'Leave out “picture of”: a screen reader says already that it is one.',
    'target-year': () =>
      'The target has no year. Write when it is to be reached, or “at least” or “at most” if it is always to hold.',
    'result-year': () => 'The result has no year. Write which year it is of.',
    'result-old': (found, years) =>
      `The latest result is of ${found} and more than ${years} years old. Is there a newer one?`,
    'result-late': found =>
      `The latest result is of ${found}, and the page says that there may be newer ones. Add them, or change how often they come.`,
    'goal-owner': () => 'It does not say who is responsible for the goal.',
    'goals-owner': found =>
      `It does not say who is responsible for any of the ${found} goals. Write the committee or board at each goal.`,
    'color-contrast': (found, ratio) =>
      `The colour ${found} is too light on white (${ratio}:1, 3:1 is needed). The page shows a darker shade of it.`,
    'sentence-long': (found, count) => `The sentence is long (${count} words): “${found}”. Divide it.`,
    'sentence-heavy': found =>
      `The sentence is heavy, for half of its words are long: “${found}”. Try to write it as you would say it.`,
    passive: found => `“${found}” does not say who does it. Write who does, or who is responsible.`,
    jargon: (found, instead) =>
      `“${found}” is a word that many do not know. Explain it, or write: ${instead}.`,
    capitals: () => 'Capital letters alone are hard to read. Write as in an ordinary sentence.',
    'link-label': found => `The link’s text “${found}” does not say where it leads. Write what one comes to.`,
  },
};
