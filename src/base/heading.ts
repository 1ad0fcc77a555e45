/** Headings whose level the page decides. */
import { html, type TemplateResult } from 'lit';

const made: Record<number, TemplateStringsArray> = {};

/** The template of a level, written once for all six: what a tagged template would be given. */
const stringsOf = (level: number): TemplateStringsArray =>
  (made[level] ??= ((strings: readonly string[]) => Object.assign(strings, { raw: strings }))([
    `<h${level} class=`,
    ' part=',
    ' dir="auto" lang=',
    '>',
    `</h${level}>`,
  ]));

/**
 * A heading.
 *
 * @param level 1–6; what is outside is drawn to the nearest, as below an `h6` there is none.
 * @param content What stands in it.
 * @param name Its class and part.
 * @param lang The language of the content, where it is not the element's.
 */
export const heading = (level: number, content: unknown, name: string, lang: unknown): TemplateResult =>
  html(stringsOf(Math.min(Math.max(Math.trunc(level) || 2, 1), 6)), name, name, lang, content);
