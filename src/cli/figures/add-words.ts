/** What `civic-goals add` says. */
export const addWords = {
  sv: {
    fault: 'fel',
    hint: 'tips',
    there: (path: string) => `Finns redan, som ${path}. Hämta nya siffror med civic-goals update.`,
    put: (path: string, count: number) =>
      `Inlagd som ${path}, med ${count} ${count === 1 ? 'period' : 'perioder'}.`,
    look: 'Titta på titeln, enheten och antalet decimaler: de är förslag.',
    dry: 'Inget är skrivet (--dry-run).',
    value: 'Ange det med --value VARIABEL=KOD.',
    noGoal: (goal: string, near: string | undefined, ids: readonly string[]) =>
      `Inget mål har id ”${goal}”. ${near === undefined ? (ids.length ? `Det finns: ${ids.join(', ')}.` : 'Inget mål i dokumentet har något id.') : `Menade du ${near}?`}`,
    noDocument: 'Är inget måldokument: det ska vara ett objekt.',
    noList: 'indicators ska vara en lista.',
    noAlike: 'Kolada har ingen grupp med liknande kommuner för den koden.',
    whichAlike: (asked: string, subjects: readonly string[]) =>
      `Det finns ingen grupp ”${asked}”. Det finns: ${subjects.join('; ')}.`,
    alike: (title: string, count: number) => `Jämförs med ${title}: ${count} serier.`,
    without: (names: readonly string[]) => `Utan siffror hos källan, och inte med: ${names.join(', ')}.`,
  },
  en: {
    fault: 'fault',
    hint: 'hint',
    there: (path: string) => `Is there already, as ${path}. Fetch new figures with civic-goals update.`,
    put: (path: string, count: number) =>
      `Put in as ${path}, with ${count} ${count === 1 ? 'period' : 'periods'}.`,
    look: 'Look at the title, the unit and the number of decimals: they are proposals.',
    dry: 'Nothing has been written (--dry-run).',
    value: 'Say it with --value VARIABLE=CODE.',
    noGoal: (goal: string, near: string | undefined, ids: readonly string[]) =>
      `No goal has the id “${goal}”. ${near === undefined ? (ids.length ? `There are: ${ids.join(', ')}.` : 'No goal of the document has an id.') : `Did you mean ${near}?`}`,
    noDocument: 'Is no goals document: it should be an object.',
    noList: 'indicators should be a list.',
    noAlike: 'Kolada has no group of municipalities that are alike for that code.',
    whichAlike: (asked: string, subjects: readonly string[]) =>
      `There is no group “${asked}”. There are: ${subjects.join('; ')}.`,
    alike: (title: string, count: number) => `Held against ${title}: ${count} series.`,
    without: (names: readonly string[]) =>
      `Without figures at the source, and not there: ${names.join(', ')}.`,
  },
};
