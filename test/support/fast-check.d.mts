export { default } from 'fast-check';
export declare const usualSeed: number;
