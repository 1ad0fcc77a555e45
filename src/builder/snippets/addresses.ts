/** The addresses in snippets. */

/** Whether an address is an absolute one of the web. */
export const isAbsolute = (address: unknown): address is string => {
  try {
    return typeof address === 'string' && /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
};
