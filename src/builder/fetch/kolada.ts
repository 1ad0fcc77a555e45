/** Kolada, as the page's owner lets the builder ask it: the municipality by its name, measures by words, and their figures. */
import { describeFailure } from '../../services/failure.js';
import { createKoladaClient, type KoladaClient } from '../../services/kolada.js';
import type { Outcome } from '../../services/outcome.js';
import { describeProblem } from '../../sources/problem-words.js';
import type { UiLocale } from '../words/locale.js';
import { uiWords } from '../words/ui-words.js';
import { isForbidden, koladaAddress } from './allowed-service.js';
import { pageTransport } from './page-transport.js';

export interface Kolada {
  /** The site that is asked: `api.kolada.se`. */
  readonly host: string;
  readonly client: KoladaClient;
  /** Why nothing came, and what to do about it. */
  readonly explain: (outcome: Exclude<Outcome, { readonly series: unknown }>, locale: UiLocale) => string;
}

/**
 * @param place The builder's place in the page.
 * @returns Nothing where the page's owner does not name it.
 */
export const allowedKolada = (place: HTMLElement): Kolada | undefined => {
  const address = koladaAddress(place);
  if (address === undefined) return undefined;
  const { host, origin } = new URL(address);
  return {
    host,
    client: createKoladaClient(pageTransport, address),
    explain: (outcome, locale) => {
      if ('problem' in outcome) return describeProblem(outcome.problem, locale);
      const { failure } = outcome;
      return failure.code === 'unreachable'
        ? isForbidden(address)
          ? uiWords(locale).notAllowed(origin)
          : uiWords(locale).notReached(host)
        : describeFailure(failure, locale);
    },
  };
};

/** The day here, `2026-11-30`: by it figures are preliminary. */
export const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
