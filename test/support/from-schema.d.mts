import type { Arbitrary } from 'fast-check';
import type { Schema } from '../../src/contract/schema.js';

export declare const valuesOf: <T>(schema: Schema<T>, room?: number) => Arbitrary<T>;
