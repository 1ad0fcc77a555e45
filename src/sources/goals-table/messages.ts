/** What is said of a table of goals, beside what is said of any table. */
import type { Locale } from '../table/locale.js';
import type { Question } from '../table/question.js';

interface GoalsMessages {
  readonly unreadColumn: (place: string, heading: string) => string;
  readonly noName: (row: number) => string;
  readonly unknownGroup: (group: string) => string;
  readonly ofPart: (place: string, text: string) => string;
  readonly noDirection: (place: string, text: string) => string;
  readonly unevenCodes: (heading: string) => string;
  readonly vague: string;
  readonly askTarget: (heading: string, isOnly: boolean) => Question;
  readonly askPercent: (shown: string, asPercent: string) => Question;
  readonly askEmpty: (count: number) => Question;
  readonly askHidden: (count: number) => Question;
  readonly twice: (row: number) => string;
  readonly severalCalled: (title: string) => string;
  readonly otherArea: (area: string) => string;
  readonly unitForms: string;
  readonly targetRange: string;
  readonly nameless: string;
  readonly notThere: string;
  readonly words: {
    readonly title: string;
    readonly goal: string;
    readonly owner: string;
    readonly unit: string;
    readonly direction: string;
    readonly baseline: string;
    readonly target: string;
    readonly current: string;
    readonly milestone: string;
    readonly women: string;
    readonly men: string;
    readonly none: string;
    readonly increase: string;
    readonly decrease: string;
    readonly maintain: string;
  };
}

export const goalsMessages: Readonly<Record<Locale, GoalsMessages>> = {
  sv: {
    unreadColumn: (place, heading) => `${place}: kolumnen ”${heading}” är inte med.`,
    noName: row => `Rad ${row}: varken mål eller indikator har ett namn. Raden är inte med.`,
    unknownGroup: group =>
      `”${group}” är ingen av indikatorns grupper. Dess siffror är inte med. Lägg till gruppen i formuläret först.`,
    ofPart: (place, text) =>
      `${place}: ”${text}” står på en rad för en grupp eller för delmål, och är inte med. Skriv det på indikatorns egen rad.`,
    noDirection: (place, text) => `${place}: ”${text}” är ingen riktning. Skriv öka, minska eller bibehålla.`,
    unevenCodes: heading =>
      `Koderna under ”${heading}” är olika långa: kalkylprogrammet kan ha tagit bort inledande nollor. Öppna CSV-filen med kolumnen som text.`,
    vague:
      'I en .ods-fil syns varken dolda rader eller att ett tal är procent. Spara hellre som Excel-fil (.xlsx).',
    askTarget: (heading, isOnly) => ({
      id: 'target',
      text: `Vad är siffrorna under ”${heading}”?`,
      choices: [
        ...(isOnly ? [{ value: 'target', label: 'Målvärdet' }] : []),
        { value: 'milestone', label: isOnly ? 'Ett delmål' : 'Delmål' },
        { value: 'forecast', label: isOnly ? 'En prognos' : 'Prognoser' },
        { value: 'none', label: 'De ska inte vara med' },
      ],
    }),
    askPercent: (shown, asPercent) => ({
      id: 'percent',
      text: `Enheten är procent, och i filen står ${shown}. Vad menas?`,
      choices: [
        { value: 'fraction', label: `${asPercent} %` },
        { value: 'percent', label: `${shown} %` },
      ],
    }),
    askEmpty: count => ({
      id: 'empty',
      text: `${count === 1 ? 'En cell är tom' : `${count} celler är tomma`} där måldokumentet har en siffra. Vad ska hända med ${count === 1 ? 'den' : 'dem'}?`,
      choices: [
        { value: 'keep', label: count === 1 ? 'Siffran ska vara kvar' : 'Siffrorna ska vara kvar' },
        { value: 'remove', label: count === 1 ? 'Siffran ska bort' : 'Siffrorna ska bort' },
      ],
    }),
    askHidden: count => ({
      id: 'hidden',
      text: `${count === 1 ? 'En rad är dold eller bortfiltrerad' : `${count} rader är dolda eller bortfiltrerade`} i bladet. Ska ${count === 1 ? 'den' : 'de'} vara med?`,
      choices: [
        { value: 'leave', label: 'Nej, bara det som syns' },
        { value: 'take', label: 'Ja, ta med också dem' },
      ],
    }),
    twice: row => `Samma indikator som på rad ${row}. Den här raden är inte med.`,
    severalCalled: title =>
      `Måldokumentet har flera som heter ”${title}”. Skriv målet på raden också, så att det framgår vilken som menas.`,
    otherArea: area => `Målet flyttas inte: det hör till området ”${area}” och ändras i formuläret.`,
    unitForms: 'Enheten har flera former och ändras i formuläret.',
    targetRange: 'Målet är ett intervall och ändras i formuläret.',
    nameless: 'Utan namn',
    notThere: 'Indikatorns eller målets id finns inte i måldokumentet. Raden läggs till som ny.',
    words: {
      title: 'Rubrik',
      goal: 'Mål',
      owner: 'Ansvarig',
      unit: 'Enhet',
      direction: 'Riktning',
      baseline: 'Utgångsvärde',
      target: 'Målvärde',
      current: 'Resultat',
      milestone: 'Delmål',
      women: 'kvinnor',
      men: 'män',
      none: 'inget värde',
      increase: 'Öka',
      decrease: 'Minska',
      maintain: 'Bibehålla',
    },
  },
  en: {
    unreadColumn: (place, heading) => `${place}: the column “${heading}” is left out.`,
    noName: row => `Row ${row}: neither goal nor indicator has a name. The row is left out.`,
    unknownGroup: group =>
      `“${group}” is none of the indicator’s groups. Its figures are left out. Add the group on the form first.`,
    ofPart: (place, text) =>
      `${place}: “${text}” is on a row of a group or of milestones, and is left out. Write it on the indicator’s own row.`,
    noDirection: (place, text) =>
      `${place}: “${text}” is no direction. Write increase, decrease or maintain.`,
    unevenCodes: heading =>
      `The codes under “${heading}” differ in length: the spreadsheet may have taken leading noughts away. Open the CSV file with the column as text.`,
    vague:
      'An .ods file does not tell hidden rows, nor that a number is per cent. Save it as an Excel file (.xlsx) instead.',
    askTarget: (heading, isOnly) => ({
      id: 'target',
      text: `What are the figures under “${heading}”?`,
      choices: [
        ...(isOnly ? [{ value: 'target', label: 'The target' }] : []),
        { value: 'milestone', label: isOnly ? 'A milestone' : 'Milestones' },
        { value: 'forecast', label: isOnly ? 'A forecast' : 'Forecasts' },
        { value: 'none', label: 'They are to be left out' },
      ],
    }),
    askPercent: (shown, asPercent) => ({
      id: 'percent',
      text: `The unit is per cent, and the file has ${shown}. What is meant?`,
      choices: [
        { value: 'fraction', label: `${asPercent} %` },
        { value: 'percent', label: `${shown} %` },
      ],
    }),
    askEmpty: count => ({
      id: 'empty',
      text: `${count === 1 ? 'One cell is empty' : `${count} cells are empty`} where the goals document has a figure. What is to become of ${count === 1 ? 'it' : 'them'}?`,
      choices: [
        { value: 'keep', label: count === 1 ? 'The figure stays' : 'The figures stay' },
        { value: 'remove', label: count === 1 ? 'The figure goes' : 'The figures go' },
      ],
    }),
    askHidden: count => ({
      id: 'hidden',
      text: `${count === 1 ? 'One row is hidden or filtered out' : `${count} rows are hidden or filtered out`} in the sheet. Shall ${count === 1 ? 'it' : 'they'} be read?`,
      choices: [
        { value: 'leave', label: 'No, only what is shown' },
        { value: 'take', label: 'Yes, those too' },
      ],
    }),
    twice: row => `The same indicator as on row ${row}. This row is left out.`,
    severalCalled: title =>
      `The goals document has several called “${title}”. Write the goal on the row too, so that it is clear which one is meant.`,
    otherArea: area => `The goal is not moved: it belongs to the area “${area}” and is changed on the form.`,
    unitForms: 'The unit has several forms and is changed on the form.',
    targetRange: 'The target is a range and is changed on the form.',
    nameless: 'Without a name',
    notThere:
      'The id of the indicator or the goal is not in the goals document. The row is added as a new one.',
    words: {
      title: 'Title',
      goal: 'Goal',
      owner: 'Owner',
      unit: 'Unit',
      direction: 'Direction',
      baseline: 'Baseline',
      target: 'Target',
      current: 'Result',
      milestone: 'Milestone',
      women: 'women',
      men: 'men',
      none: 'no value',
      increase: 'Increase',
      decrease: 'Decrease',
      maintain: 'Maintain',
    },
  },
};
