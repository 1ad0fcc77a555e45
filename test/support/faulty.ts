/** Every kind of fault as an editor meets it, for the stories that show it and the tests that hold its message. */
import type { FaultCode } from '../../src/data/faults.js';
import faults from '../fixtures/faults.json' with { type: 'json' };

/** An example of one fault: a tag with broken data, or with the address of a document that makes trouble. */
export interface Faulty {
  readonly name: string;
  readonly code: FaultCode;
  /** It stops nothing: the page is told of it in its console only. */
  readonly hint?: boolean;
  /** What has probably happened, for broken JSON; what was mended, for a hint. */
  readonly cause?: string;
  /** The rest of it is shown. */
  readonly partly?: boolean;
  readonly tag: string;
  readonly data?: string;
  readonly src?: string;
  /** The day that the tag asks for. */
  readonly asOf?: string;
  /** What the server gives at that address. */
  readonly document?: unknown;
  readonly status?: number;
  /** How deep its data is nested, where that is what is wrong. */
  readonly deep?: number;
  /** How many rows it has, where that is. */
  readonly rows?: number;
}

// A test holds the codes to those that there are.
export const faulties = faults as readonly Faulty[];

/** The data that stands in the tag. */
export const dataOf = ({ data, deep, rows }: Faulty): string | undefined => {
  if (deep !== undefined)
    return '{"goals":['.repeat(deep).replaceAll('{', '{"title":"x",') + ']}'.repeat(deep);
  if (rows !== undefined)
    return JSON.stringify({ goals: Array.from({ length: rows }, (_, index) => ({ title: `Mål ${index}` })) });
  return data;
};

/** The address in the tag: one for each example, for an address is asked once. */
export const addressOf = ({ name, src }: Faulty): string | undefined =>
  src?.replace('goals.json', `faults/${name}.json`);

const answer = async (faulty: Faulty, mode: RequestMode, signal: AbortSignal | null): Promise<Response> => {
  switch (faulty.code) {
    case 'network':
      throw new TypeError('Failed to fetch');
    case 'cors':
      if (mode === 'no-cors') return new Response();
      throw new TypeError('Failed to fetch');
    case 'timeout':
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'));
        });
      });
    default:
      return new Response(JSON.stringify(faulty.document ?? {}), { status: faulty.status ?? 200 });
  }
};

/** Answers in a server's place for the addresses of the examples, and leaves all others to the network. */
export const answerForServers = (): void => {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const name = /\/faults\/(\w+)\.json/.exec(address)?.[1];
    const faulty = faulties.find(each => each.name === name);
    return faulty
      ? answer(faulty, init?.mode ?? 'cors', init?.signal ?? null)
      : fetch.call(globalThis, input, init);
  };
};
