/** The words of the page that asks for the new figures of a year. */
import type { InAnyLanguage } from './in-any-language.js';

type Say<T extends unknown[]> = (...values: T) => string;

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('sv-SE')} ${number === 1 ? one : many}`;

export const swedishNewYear = {
  newYear: 'Nytt år',
  newYearHelp:
    'Här står varje indikator som väntar på en siffra. Skriv in den, klistra in en kolumn från Excel i det första fältet, eller öppna en fil. Inget ändras förrän ni tar in siffrorna, och det går att ångra.',
  yearToFill: 'Siffror till och med år',
  waitingFor: ((indicators: number, year: number) =>
    `${count(indicators, 'indikator', 'indikatorer')} väntar på siffror till och med ${year}.`) as Say<
    [number, number]
  >,
  nothingWaits: ((year: number) => `Alla indikatorer har siffror till och med ${year}.`) as Say<[number]>,
  before: 'Förut',
  noFigureYet: 'Ingen siffra än.',
  undated: 'utan år',
  preliminary: 'Preliminär',
  doubts: {
    'no-number': 'Det här är inget tal.',
    same: 'Samma siffra som förra gången. Stämmer det?',
    leap: 'Mycket mer eller mycket mindre än förra gången. Stämmer det?',
    sign: 'Alla siffror före den här är större än noll. Stämmer det?',
  },
  newFigure: ((period: string, value: string, isPreliminary: boolean) =>
    `${period}: ${value}${isPreliminary ? ' (preliminär)' : ''}`) as Say<[string, string, boolean]>,
  figureBefore: ((period: string, value: string) => `${period || 'utan år'} var det ${value}`) as Say<
    [string, string]
  >,
  pastedFigures: 'Inklistrat.',
  rowsLeft: ((rows: number) =>
    `Inklistrat. ${count(rows, 'rad fick', 'rader fick')} inte plats: det finns inte fler indikatorer som väntar.`) as Say<
    [number]
  >,
  noFigures: 'Här finns inga siffror att ta in än.',
  takeFigures: ((figures: number) =>
    figures ? `Ta in ${count(figures, 'siffra', 'siffror')}` : 'Ta in siffrorna') as Say<[number]>,
  yearDone: 'Siffrorna är på plats',
  yearDoneHelp:
    'Det här är ändrat. Kopiera listan till protokollet, och spara måldokumentet. Lägg det sedan på webbplatsen i det gamlas ställe.',
  changesList: 'Det som har ändrats',
  backToForm: 'Tillbaka till formuläret',
} as const;

/** The same texts in another language. */
export const englishNewYear: InAnyLanguage<typeof swedishNewYear> = {
  newYear: 'New year',
  newYearHelp:
    'These are the indicators that wait for a figure. Type it, paste a column from Excel into the first field, or open a file. Nothing changes until you take the figures in, and that can be undone.',
  yearToFill: 'Figures up to the year',
  waitingFor: (indicators, year) =>
    `${indicators} ${indicators === 1 ? 'indicator waits' : 'indicators wait'} for figures up to ${year}.`,
  nothingWaits: year => `All indicators have figures up to ${year}.`,
  before: 'Before',
  noFigureYet: 'No figure yet.',
  undated: 'without a year',
  preliminary: 'Preliminary',
  doubts: {
    'no-number': 'This is not a number.',
    same: 'The same figure as last time. Is that right?',
    leap: 'Much more or much less than last time. Is that right?',
    sign: 'All figures before this one are above zero. Is that right?',
  },
  newFigure: (period, value, isPreliminary) => `${period}: ${value}${isPreliminary ? ' (preliminary)' : ''}`,
  figureBefore: (period, value) => `${period ? `in ${period}` : 'without a year'} it was ${value}`,
  pastedFigures: 'Pasted.',
  rowsLeft: rows =>
    `Pasted. ${rows} ${rows === 1 ? 'row has' : 'rows have'} no place: no more indicators wait.`,
  noFigures: 'There are no figures to take in yet.',
  takeFigures: figures =>
    figures ? `Take in ${figures} ${figures === 1 ? 'figure' : 'figures'}` : 'Take in the figures',
  yearDone: 'The figures are in place',
  yearDoneHelp:
    'This has changed. Copy the list into the minutes, and save the goals document. Then put it on the website in the place of the old one.',
  changesList: 'What has changed',
  backToForm: 'Back to the form',
};
