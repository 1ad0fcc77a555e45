/** Why a service gave no answer that could be read, and the words for it. */

export type Failure = { readonly address: string } & (
  | { /** The system's own code: `ECONNREFUSED`. */ readonly code: 'unreachable'; readonly reason: string }
  /** It took longer than it may. */
  | { readonly code: 'too-slow'; readonly seconds: number }
  /** It asks for more patience than there is; how much, where it says it. */
  | { readonly code: 'busy'; readonly status: number; readonly seconds?: number }
  | { readonly code: 'refused'; readonly status: number; readonly reason?: string }
  | { readonly code: 'not-json' }
  | { readonly code: 'too-large'; readonly megabytes: number }
  /** It sends to another site, which nobody has named. */
  | { readonly code: 'elsewhere'; readonly to: string }
  /** A list whose pages lead back to one another. */
  | { readonly code: 'endless' }
  | { readonly code: 'no-address' }
);

const swedish = (failure: Failure): string => {
  switch (failure.code) {
    case 'unreachable':
      return `Tjänsten går inte att nå (${failure.reason}). Försök senare, och kontrollera adressen och nätet.`;
    case 'too-slow':
      return `Tjänsten svarade inte inom ${failure.seconds} sekunder. Försök senare.`;
    case 'busy':
      return `Tjänsten har för mycket att göra (${failure.status})${failure.seconds === undefined ? '' : ` och vill vara i fred i ${failure.seconds} sekunder`}. Försök senare.`;
    case 'refused':
      return failure.status === 404
        ? `Finns inte hos tjänsten (404)${failure.reason ? `: ”${failure.reason}”` : '. Kontrollera adressen och id:t.'}`
        : `Tjänsten säger nej (${failure.status})${failure.reason ? `: ”${failure.reason}”` : '. Kontrollera adressen.'}`;
    case 'not-json':
      return 'Svaret är inte JSON. Kontrollera att det är adressen till uppgifterna, och inte till en sida.';
    case 'too-large':
      return `Svaret är större än ${failure.megabytes} MB. Välj färre värden.`;
    case 'elsewhere':
      return `Tjänsten hänvisar till en annan webbplats: ${failure.to}. Ange den adressen, om den är den rätta.`;
    case 'endless':
      return 'Svarets sidor leder till varandra utan slut.';
    case 'no-address':
      return 'Är ingen webbadress. Den ska börja med https://.';
  }
};

const english = (failure: Failure): string => {
  switch (failure.code) {
    case 'unreachable':
      return `The service cannot be reached (${failure.reason}). Try later, and check the address and the network.`;
    case 'too-slow':
      return `The service did not answer within ${failure.seconds} seconds. Try later.`;
    case 'busy':
      return `The service has too much to do (${failure.status})${failure.seconds === undefined ? '' : ` and wants to be left alone for ${failure.seconds} seconds`}. Try later.`;
    case 'refused':
      return failure.status === 404
        ? `The service does not have it (404)${failure.reason ? `: “${failure.reason}”` : '. Check the address and the id.'}`
        : `The service says no (${failure.status})${failure.reason ? `: “${failure.reason}”` : '. Check the address.'}`;
    case 'not-json':
      return 'The answer is not JSON. Check that it is the address of the data, and not of a page.';
    case 'too-large':
      return `The answer is larger than ${failure.megabytes} MB. Choose fewer values.`;
    case 'elsewhere':
      return `The service points to another site: ${failure.to}. Give that address, if it is the right one.`;
    case 'endless':
      return 'The pages of the answer lead to one another without end.';
    case 'no-address':
      return 'Is no web address. It should begin with https://.';
  }
};

/** As much of an address as tells it from others: one may name very many ids. */
const longest = 120;

const shortened = (address: string): string =>
  address.length > longest ? `${address.slice(0, longest - 1)}…` : address;

/**
 * Says what went wrong, and what to do about it.
 *
 * @param failure What was given in the place of an answer.
 * @param lang Swedish or English.
 */
export const describeFailure = (failure: Failure, lang: 'sv' | 'en'): string =>
  `${shortened(failure.address)}: ${lang === 'sv' ? swedish(failure) : english(failure)}`;
