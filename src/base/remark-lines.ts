/** The lines under a figure that few documents need: its code is fetched for those. */
import type { LitElement } from 'lit';
import type { Indicator } from '../contract/indicator.js';
import { ageLine } from './age-line.js';
import type { Locale } from './language.js';
import { noteLines, type Noted } from './notes.js';

/**
 * That the figures are old, and what is noted of them.
 *
 * @param host The element.
 * @param noted Which of its figures have their notes here, in the order in which they are read.
 * @param lang The language of the data's texts, where it is not the element's.
 */
export const remarkLines = (
  host: LitElement,
  indicator: Indicator,
  noted: readonly (Noted | undefined)[],
  locale: Locale,
  lang: unknown,
): readonly unknown[] => [
  ageLine(host, indicator, locale),
  noteLines(
    host,
    noted.filter(one => one !== undefined),
    indicator,
    locale,
    lang,
  ),
];
