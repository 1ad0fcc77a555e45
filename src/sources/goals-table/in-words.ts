/** A figure in a message. */
import type { Locale } from '../table/locale.js';
import { numberOf } from './compare.js';
import { goalsMessages } from './messages.js';

/** A number as it is written in the language of the messages. */
export const inWords = (value: unknown, locale: Locale): string => {
  const number = numberOf(value);
  return number === undefined
    ? goalsMessages[locale].words.none
    : number.toLocaleString([locale], { maximumFractionDigits: 10 });
};
