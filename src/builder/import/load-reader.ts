/** Fetches what reads tables. In what ships `load-reader-script.ts` stands in its place: see `rollup.config.mjs`. */
import type { TableReader } from './understood.js';

/** @returns Rejects where it cannot be had. */
export const loadReader = async (): Promise<TableReader> => (await import('./reader.js')).reader;
