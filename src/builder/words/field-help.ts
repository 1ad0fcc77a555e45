/** The help under a field's label: the published description, or a simpler text where that one is about how the JSON is written. */
import { descriptionOf, labelOf } from './field-names.js';
import { inLocale, type Bilingual, type UiLocale } from './locale.js';

const ownHelp: Readonly<Record<string, Bilingual>> = {
  id: [
    'Behövs bara om något annat ska hänvisa hit: ett enkelt ord, unikt i dokumentet.',
    'Needed only if something else refers to this: one simple word, unique in the document.',
  ],
  lang: [
    'Behövs bara om texten är på ett annat språk än resten: sv, en, sma.',
    'Needed only if the text is in another language than the rest: sv, en, sma.',
  ],
  'Goal.kind': ['', ''],
  'Goal.direction': [
    'Ett mål utan indikatorer läses med riktningen som ”ska öka”. Utan riktning är det ett kvalitativt mål.',
    'A goal without indicators reads as “should increase” with it. Without it, it is qualitative.',
  ],
  'Goal.indicators': [
    'Det som visar hur långt ni har kommit. Skriv en här, eller hänvisa till en som finns i dokumentet.',
    'What shows how far you have come. Write one here, or refer to one in the document.',
  ],
  'Goal.sdgs': ['', ''],
  'Judgement.basis': ['', ''],
  'Indicator.direction': [
    'Följer av utgångsvärde och mål, där de finns. I en jämförelse säger den vilket håll som är bättre.',
    'Follows from baseline and target, where they are there. In a comparison it says which way is better.',
  ],
  'Indicator.current': [
    'Det senaste värdet. Behövs inte om ni fyller i resultat över tid.',
    'The latest value. Not needed if you fill in results over time.',
  ],
  'Indicator.target': ['Vad ni ska nå, och när.', 'What you are to reach, and when.'],
  'Indicator.baseline': ['Var ni började, och när.', 'Where you began, and when.'],
  'Indicator.unit': [
    'Skrivs vid talet: invånare, procent (%), ton.',
    'Printed with the number: inhabitants, per cent (%), tonnes.',
  ],
  'Indicator.series': [
    'Ett värde för varje år. Ni kan klistra in det från Excel.',
    'A value for each year. You can paste it from Excel.',
  ],
  'Indicator.comparisons': [
    'Andra kommuner, riket, länet eller en grupp. Alla jämförs för samma period som ert eget resultat.',
    'Other municipalities, the nation, the county or a group. All are compared for the same period as your own result.',
  ],
  'Comparison.title': ['', ''],
  'Comparison.kind': ['', ''],
  'Comparison.code': [
    'Behövs sällan: kommunkoden, till exempel 2321.',
    'Rarely needed: the municipality code, such as 2321.',
  ],
  'Comparison.current': ['Värdet och året.', 'The value and the year.'],
  'Comparison.series': [
    'Behövs inte om ni har fyllt i resultatet. Ni kan klistra in det från Excel.',
    'Not needed if you have filled in the result. You can paste it from Excel.',
  ],
  'Indicator.method': [
    'Annars det som gäller för hela dokumentet.',
    'Else what holds for the whole document.',
  ],
  'Indicator.partlyFrom': [
    'Annars det som gäller för hela dokumentet.',
    'Else what holds for the whole document.',
  ],
  'Indicator.groups': [
    'Om resultaten också finns för grupper: skriv vad grupperna heter, i den ordning de ska visas. Värdena fyller ni i vid varje år, under ”…”. Bara kvinnor och män? Då behöver inget stå här.',
    'If there are results for groups, too: write what the groups are called, in the order they are to be shown. Fill in the values at each year, under “…”. Women and men only? Then nothing need stand here.',
  ],
  'Indicator.groups.title': ['Som besökare läser det.', 'As visitors read it.'],
  'Observation.interval': [
    'Mellan vad värdet ligger, som en felmarginal. Ritas som ett band och sägs som ”mellan 78 och 84”.',
    'Between what the value lies, as by a margin of error. Drawn as a band, and said as “between 78 and 84”.',
  ],
  'Observation.groups': [
    'Grupper med andra namn läggs till under ”Grupper”.',
    'Groups with other names are added under “Groups”.',
  ],
  'GoalsDocument.versions': [
    'Sparade dokument, det nyaste först. Ett inslag kan då visa det som gällde en viss dag.',
    'Documents that were kept, the newest first. A piece can then show what held on a certain day.',
  ],
  'Image.alt': [
    'Vad bilden visar, för den som inte ser den.',
    'What the picture shows, for those who do not see it.',
  ],
  'Image.focalPoint': [
    'Det som alltid ska synas. 0 är längst till vänster och högst upp, 1 längst till höger och längst ner.',
    'What is always to be seen. 0 is far left and top, 1 far right and bottom.',
  ],
  'Feedback.followUp': ['', ''],
  'Feedback.followUp.yes': ['', ''],
  'Feedback.followUp.no': ['', ''],
  'Summary.scale': ['', ''],
  'Summary.counts': [
    'Fyll i om ni redan har räknat. Annars räknas målen i dokumentet.',
    'Fill in if you have counted already. Else the document’s goals are counted.',
  ],
  'Summary.goals': ['Annars dokumentets alla mål.', 'Else every goal of the document.'],
  'Observation.period': ['2030, 2030-06, 2023-Q3 eller 2023/2024.', '2030, 2030-06, 2023-Q3 or 2023/2024.'],
  'Area.color': [
    'En färg som syns mot bakgrunden: #1c6350.',
    'A colour that is seen on the background: #1c6350.',
  ],
};

/** The help for a field; empty where the label says it all. */
export const helpOf = (name: string, locale: UiLocale): string => {
  const own = ownHelp[/\.(id|lang)$/.exec(name)?.[1] ?? name];
  if (own) return inLocale(own, locale);
  const words = descriptionOf(name, locale);
  const label = labelOf(name, locale).toLowerCase();
  return words.length > label.length + 8 ? words : '';
};
