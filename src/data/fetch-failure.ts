/** Why a document could not be fetched, as far as a browser lets a page know. Fetched only after it could not be. */
import type { FaultCode } from './faults.js';

/**
 * A server of another origin that answers, but to a request whose answer the page may not read, does not allow other sites.
 *
 * @param address The address that could not be fetched.
 * @param signal What gave the request up, if something did.
 */
export const fetchFailure = async (address: string, signal: AbortSignal): Promise<FaultCode> => {
  if (signal.aborted) return signal.reason === 'late' ? 'timeout' : 'network';
  if (new URL(address).origin === location.origin) return 'network';
  try {
    await fetch(address, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(5000),
    });
    return 'cors';
  } catch {
    return 'network';
  }
};
