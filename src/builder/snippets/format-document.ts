/** Writes a document as it stands in the file `goals.json`. */
export const formatDocument = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
