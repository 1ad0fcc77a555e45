/** Asks a service from the page: once, without cookies, and without saying which page asks. Somebody waits, and can press again. */
import { busy, parsed, passing, refused, retryAfter, type Transport } from '../../services/answer.js';

/** How long a request may take, in milliseconds. */
const timeLimit = 30_000;

export const pageTransport: Transport = {
  get: async address => {
    const signal = AbortSignal.timeout(timeLimit);
    try {
      const response = await fetch(address, {
        signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'application/json' },
      });
      const { status, headers, ok } = response;
      const body = await response.text();
      if (passing.has(status))
        return { failure: busy(address, status, retryAfter(headers.get('retry-after'), Date.now())) };
      return ok ? parsed(address, body) : { failure: refused(address, status, body) };
    } catch (error) {
      return {
        failure: signal.aborted
          ? { code: 'too-slow', address, seconds: timeLimit / 1000 }
          : { code: 'unreachable', address, reason: error instanceof Error ? error.message : String(error) },
      };
    }
  },
};
