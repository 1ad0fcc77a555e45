/** The words of where figures are fetched. */

interface FromWords {
  readonly fromTypes: Readonly<Record<'kolada' | 'pxweb' | 'json-stat' | 'csv' | 'xlsx', string>>;
  readonly fromLabels: Readonly<Record<string, string>>;
  readonly fromHelp: Readonly<Record<string, string>>;
}

export const swedishFrom: FromWords = {
  fromTypes: {
    kolada: 'Kolada',
    pxweb: 'SCB, eller en annan byrå med PxWebApi 2',
    'json-stat': 'En adress som svarar med JSON-stat',
    csv: 'En CSV bredvid dokumentet',
    xlsx: 'Ett kalkylark bredvid dokumentet',
  },
  fromLabels: {
    type: 'Var siffrorna finns',
    kpi: 'Nyckeltalets id, som N01951',
    municipality: 'Kommunens kod, som 2309',
    'kolada.group': 'Gruppens id, i stället för kommunens: G35971',
    group: 'Kolumnen med grupper, som Kön',
    gender: 'Kön: K eller M. Blankt är alla',
    table: 'Tabellens id, som TAB6471',
    url: 'Adress',
    file: 'Filens namn, i dokumentets mapp',
    sheet: 'Blad',
    period: 'Kolumnen med år eller perioder',
    value: 'Kolumnen med siffrorna',
    values: 'Vad som väljs av varje variabel',
    where: 'Vilka rader',
  },
  fromHelp: {
    values: 'Variabel=kod, åtskilda av semikolon: Region=2309; Kon=1,2',
    where: 'Kolumn=innehåll, åtskilda av semikolon: Kommun=Krokom; Typ=Total',
  },
};

/** The same texts in another language. */
export const englishFrom: FromWords = {
  fromTypes: {
    kolada: 'Kolada',
    pxweb: 'Statistics Sweden, or another office with PxWebApi 2',
    'json-stat': 'An address that answers with JSON-stat',
    csv: 'A CSV beside the document',
    xlsx: 'A spreadsheet beside the document',
  },
  fromLabels: {
    type: 'Where the figures are',
    kpi: 'The id of the measure, such as N01951',
    municipality: 'The code of the municipality, such as 2309',
    'kolada.group': 'The id of the group, in place of a municipality: G35971',
    group: 'The column of groups, such as sex',
    gender: 'Sex: K (women) or M (men). Blank is all',
    table: 'The id of the table, such as TAB6471',
    url: 'Address',
    file: 'The name of the file, in the folder of the document',
    sheet: 'Sheet',
    period: 'The column of years or periods',
    value: 'The column of the figures',
    values: 'What is chosen of each variable',
    where: 'Which rows',
  },
  fromHelp: {
    values: 'Variable=code, with semicolons between: Region=2309; Kon=1,2',
    where: 'Column=content, with semicolons between: Municipality=Krokom; Type=Total',
  },
};
