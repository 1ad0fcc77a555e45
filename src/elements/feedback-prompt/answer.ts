/** What a visitor answers, as the form fields that a receiver takes (`data-contract.md`, "Feedback"), and how it is sent. */

/** An answer. The same `id` again replaces what was sent before. */
export interface Answer {
  /** A UUID, one for each visitor's answer. */
  readonly id: string;
  /** The prompt's id in the goals document; empty where it has none. */
  readonly prompt: string;
  /** The path of the page, without query and fragment. */
  readonly page: string;
  /** The language in which was asked. */
  readonly lang: string;
  readonly helpful: 'yes' | 'no';
  /** The values of the reasons that were ticked. */
  readonly reasons: readonly string[];
  readonly comment: string;
  /** What stands in the field that no person sees: empty, unless a program filled it in. */
  readonly website: string;
  /** Seconds from the question being shown to the answer, rounded. */
  readonly elapsed: number;
}

/** How long a receiver may take, in milliseconds. */
const patience = 15_000;

/** What browsers send after the page has been left is limited (Fetch, 64 KiB for a page); more is sent all the same. */
const mayStayBehind = 60_000;

const randomDigit = (): string => ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 16).toString(16);

/**
 * A random UUID (RFC 9562, version 4; its variant is always 8). `crypto.randomUUID` is not there on a page without TLS, such
 * as an intranet's.
 */
export const uuid = (): string => '00000000-0000-4000-8000-000000000000'.replace(/0/g, randomDigit);

/** The form fields, in the contract's order. */
const fieldsOf = (answer: Answer): URLSearchParams => {
  const { reasons, comment, website, elapsed, ...given } = answer;
  const fields = new URLSearchParams(given);
  for (const reason of reasons) fields.append('reason', reason);
  fields.append('comment', comment);
  fields.append('website', website);
  fields.append('elapsed', String(elapsed));
  return fields;
};

/**
 * Posts an answer as an ordinary form. Goes on when the visitor leaves the page.
 *
 * A redirect is not a yes, for it may lead to a page for logging in, and the answer is not sent on to where nobody allowed it. Nor is
 * a reply that the page is not let read (a receiver on another origin has to send `Access-Control-Allow-Origin`).
 *
 * @returns Whether the receiver has said yes (2xx). Never throws.
 */
export const send = async (answer: Answer, endpoint: string): Promise<boolean> => {
  try {
    const body = fieldsOf(answer);
    const { ok } = await fetch(endpoint, {
      method: 'POST',
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      keepalive: String(body).length < mayStayBehind,
      signal: AbortSignal.timeout(patience),
    });
    return ok;
  } catch {
    return false;
  }
};

/** When one that could not be reached is asked again, in milliseconds. */
const next = 20_000;

/** When the browser is back on the net, or after a while: what browsers say of it is not always so. */
export const untilReachable = (): Promise<unknown> =>
  new Promise(resolve => {
    addEventListener('online', resolve, { once: true });
    setTimeout(resolve, next);
  });

/**
 * Posts again what was not taken for want of a net, as often as it takes.
 *
 * @param post Posts it.
 * @param waiting Is told each time that it waits.
 * @returns Whether it was taken; `false` at once where there is a net.
 */
export const whenReachable = async (post: () => Promise<boolean>, waiting: () => void): Promise<boolean> => {
  while (!navigator.onLine) {
    waiting();
    await untilReachable();
    if (await post()) return true;
  }
  return false;
};
