import type { Arbitrary } from 'fast-check';

export declare const anyText: (options?: { readonly maxLength?: number }) => Arbitrary<string>;
