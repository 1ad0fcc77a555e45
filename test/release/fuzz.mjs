/** Throws a hundred thousand documents at random at every element. */
import { throwDocuments } from '../full/support/throw-documents.mjs';

await throwDocuments('test/release/fuzz-*.browser.ts', '100 000');
