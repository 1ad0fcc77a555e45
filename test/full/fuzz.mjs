/** Throws ten thousand documents at random at every element; before a release there are a hundred thousand. */
import { throwDocuments } from './support/throw-documents.mjs';

await throwDocuments('test/full/fuzz-*.browser.ts', '10 000');
