/** The Content Security Policy of a page, which stands in it: as strict as what is on it. Pure. */

export interface Policy {
  /** The address of the folder. It is named beside `'self'`, which in another page's sandboxed frame means nothing. */
  readonly base: string;
  /** The address of the library's script. */
  readonly script?: string | undefined;
  /** The hash of code that stands in the page: `sha256-…`. */
  readonly inlineHash?: string;
  /** The hashes of the styles that stand in the trees of elements; nothing, where there are no trees. */
  readonly styleHashes?: readonly string[] | undefined;
}

const originOf = (address: string): string => new URL(address).origin;

/** The policy, as a header would have it. */
export const contentPolicy = ({ base, script, inlineHash, styleHashes }: Policy): string => {
  const own = `'self' ${originOf(base)}`;
  const sources = [
    script === undefined
      ? ''
      : [...new Set([...own.split(' '), originOf(new URL(script, base).href)])].join(' '),
    inlineHash === undefined ? '' : `'${inlineHash}'`,
  ].filter(Boolean);
  return [
    "default-src 'none'",
    `style-src ${[own, ...(styleHashes ?? []).map(hash => `'${hash}'`)].join(' ')}`,
    ...(sources.length ? [`script-src ${sources.join(' ')}`] : []),
    ...(script === undefined
      ? styleHashes
        ? [`img-src ${own}`]
        : []
      : [
          `img-src ${own}`,
          `connect-src ${own}`,
          "require-trusted-types-for 'script'",
          'trusted-types lit-html',
        ]),
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
};
