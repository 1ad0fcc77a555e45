/** Where the tables of all figures stand. */
export const figuresFile = 'data/goals.csv';
export const figuresMetadataFile = 'data/goals.csv-metadata.json';
export const figuresForExcelFile = 'data/goals-excel.csv';
export const documentFile = 'data/goals.json';
export const recordFile = 'data/dcat.rdf';
