/**
 * Fetches what reads tables, as the script `tables.js` beside the builder's own: opened as a file, a browser loads no module. A page that
 * asks for Trusted Types lets it make the policy `civic-goals-tables`, which allows that one address.
 */
import type { TableReader } from './understood.js';

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => unknown };
}

const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const address = new URL('tables.js', here || document.baseURI).href;

/** The address as a script's, where the page asks for one. */
const trusted = (): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('civic-goals-tables', {
    createScriptURL: asked => (asked === address ? asked : ''),
  });
  return (policy?.createScriptURL(address) ?? address) as string;
};

let loading: Promise<TableReader> | undefined;
let source: string | undefined;

const load = (): Promise<TableReader> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source ??= trusted();
    script.addEventListener('load', () => {
      const { civicGoalsTables } = globalThis as { civicGoalsTables?: { readonly reader: TableReader } };
      if (civicGoalsTables) resolve(civicGoalsTables.reader);
      else reject(new Error(address));
    });
    script.addEventListener('error', () => reject(new Error(address)));
    document.head.append(script);
  });

/** @returns Rejects where it cannot be had; it may be asked for again. */
export const loadReader = async (): Promise<TableReader> => {
  loading ??= load();
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
};
