import type { Arbitrary } from 'fast-check';
import type { Schema } from '../../src/data/schema.js';

export declare const valuesOf: <T>(schema: Schema<T>, room?: number) => Arbitrary<T>;
