/** Why an answer gives no series, in words for the one who asked for it. */
import { nearestName } from '../data/nearest-name.js';
import type { Choice, Problem } from './source-series.js';

/** Of very many the first are named. */
const most = 12;

const named = (choices: readonly Choice[], more: (count: number) => string): string => {
  const shown = choices
    .slice(0, most)
    .map(({ code, label }) => (label && label !== code ? `${code} (${label})` : code));
  return [...shown, ...(choices.length > most ? [more(choices.length - most)] : [])].join(', ');
};

const nearestOf = (written: string, choices: readonly Choice[]): string | undefined =>
  nearestName(
    written,
    choices.map(({ code }) => code),
  ) ?? choices.find(({ label }) => label.toLowerCase() === written.toLowerCase())?.code;

const swedish = (problem: Problem): string => {
  const list = (choices: readonly Choice[]): string => named(choices, count => `och ${count} till`);
  const meant = (written: string, choices: readonly Choice[]): string => {
    const nearest = nearestOf(written, choices);
    return nearest ? `Menade du ${nearest}?` : `Det finns: ${list(choices)}.`;
  };
  switch (problem.code) {
    case 'not-this-format':
      return `Svaret är inte ${problem.format}. Kontrollera adressen.`;
    case 'refused':
      return `Tjänsten svarar: ”${problem.reason}”`;
    case 'list-of-datasets':
      return `Svaret är en lista med tabeller, ingen tabell. Ange adressen till en av dem: ${problem.titles.slice(0, most).join('; ')}.`;
    case 'no-time':
      return `Ingen av tabellens variabler är en tid: ${problem.variables.join(', ')}.`;
    case 'choose':
      return `Välj för ${problem.label} (${problem.variable}): ${list(problem.choices)}.`;
    case 'no-such-variable':
      return `Tabellen har ingen variabel ${problem.variable}. ${meant(problem.variable, problem.choices)}`;
    case 'no-such-category':
      return `${problem.variable} har inget värde ${problem.category}. ${meant(problem.category, problem.choices)}`;
    case 'too-many-lists':
      return `Flera värden kan väljas för en variabel, inte för flera: ${problem.variables.join(', ')}.`;
    case 'no-period':
      return `”${problem.text}” är ingen tidsperiod.`;
    case 'file':
      return `${problem.file}: ${problem.words.sv}`;
    case 'no-such-measure':
      return `Det finns inget nyckeltal med id ${problem.measure}. Sök efter det: civic-goals search kolada ORD`;
    case 'no-number':
      return `Rad ${problem.row}, kolumn ${problem.column}: ”${problem.text}” går inte att läsa som en siffra i samma enhet som de andra. Skriv .. om den saknas.`;
    case 'empty':
      return 'Svaret har inga siffror för det som efterfrågades.';
  }
};

const english = (problem: Problem): string => {
  const list = (choices: readonly Choice[]): string => named(choices, count => `and ${count} more`);
  const meant = (written: string, choices: readonly Choice[]): string => {
    const nearest = nearestOf(written, choices);
    return nearest ? `Did you mean ${nearest}?` : `There are: ${list(choices)}.`;
  };
  switch (problem.code) {
    case 'not-this-format':
      return `The answer is not ${problem.format}. Check the address.`;
    case 'refused':
      return `The service answers: “${problem.reason}”`;
    case 'list-of-datasets':
      return `The answer is a list of tables, and no table. Give the address of one of them: ${problem.titles.slice(0, most).join('; ')}.`;
    case 'no-time':
      return `None of the table’s variables is a time: ${problem.variables.join(', ')}.`;
    case 'choose':
      return `Choose for ${problem.label} (${problem.variable}): ${list(problem.choices)}.`;
    case 'no-such-variable':
      return `The table has no variable ${problem.variable}. ${meant(problem.variable, problem.choices)}`;
    case 'no-such-category':
      return `${problem.variable} has no value ${problem.category}. ${meant(problem.category, problem.choices)}`;
    case 'too-many-lists':
      return `Several values can be chosen for one variable, not for several: ${problem.variables.join(', ')}.`;
    case 'no-period':
      return `“${problem.text}” is no period of time.`;
    case 'file':
      return `${problem.file}: ${problem.words.en}`;
    case 'no-such-measure':
      return `There is no measure with the id ${problem.measure}. Search for it: civic-goals search kolada WORDS`;
    case 'no-number':
      return `Row ${problem.row}, column ${problem.column}: “${problem.text}” cannot be read as a figure in the same unit as the others. Write .. where there is none.`;
    case 'empty':
      return 'The answer has no figures for what was asked for.';
  }
};

/**
 * Says why there is no series, and what to do about it.
 *
 * @param problem What a reader has given in the place of a series.
 * @param lang Swedish or English.
 */
export const describeProblem = (problem: Problem, lang: 'sv' | 'en'): string =>
  lang === 'sv' ? swedish(problem) : english(problem);
