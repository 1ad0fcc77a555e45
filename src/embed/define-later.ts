/**
 * In one file all modules run at once, before anything has been asked of the browser and the page. In the bundle this stands in
 * the place of `base/define.ts`: what the elements' modules define waits until the bundle has asked.
 */
import { define as now } from '../base/define.js';

const waiting: Parameters<typeof now>[] = [];

/** Takes note of an element, to be registered later. */
export const define: typeof now = (...element) => void waiting.push(element);

/** Registers the elements. Returns their tags. */
export const defineAll = (): string[] =>
  waiting.map(([tag, element]) => {
    now(tag, element);
    return tag;
  });
