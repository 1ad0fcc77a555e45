/** An element's tree as it stands in a page: without the renderer's marks, and without `style` attributes, which a strict policy forbids. */

export interface Tree {
  readonly html: string;
  /** For the page's policy: the hashes of the styles that stand in the tree. */
  readonly hashes: readonly string[];
}

const unescaped = (text: string): string =>
  text
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** `left:1%;right:2%`, each stronger than any rule of the style sheet's, as in the attribute. */
const strong = (declarations: string): string =>
  declarations
    .split(';')
    .filter(each => each.trim())
    .map(each => `${each.trim()}!important`)
    .join(';');

/** Declarations that cannot end the style element, or the rule that they stand in. */
const isHarmless = (declarations: string): boolean => !/[<>{}@\\]/.test(declarations);

/** The hash of a text, as a policy names it. */
const hashOf = async (text: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
};

/**
 * @param rendered What the renderer has written.
 * @param link The link to the element's style sheet.
 */
export const treeOf = async (rendered: string, link: string): Promise<Tree> => {
  const rules = new Map<string, number>();
  const html = rendered
    .replaceAll('<?>', '')
    // Between two texts one stays: a browser measures each text by itself, as it does when the element has written them.
    .replace(/(?<=[^>])(?:<!--(?:\/?lit-(?:part|node)[^>]*)?-->)+(?=[^<])/g, '<!---->')
    .replace(/<!--\/?lit-(?:part|node)[^>]*-->/g, '')
    // A strict policy allows no style attribute: what one says goes into the hashed sheet.
    .replace(/ style="([^"]*)"/g, (_, escaped: string) => {
      const declarations = unescaped(escaped);
      if (!declarations.trim() || !isHarmless(declarations)) return '';
      const number = rules.get(declarations) ?? rules.size;
      rules.set(declarations, number);
      return ` data-at="${number}"`;
    })
    .replace(/ shadowroot="open"(?= shadowrootmode="open")/g, '')
    .replace(/\s+>/g, '>');
  if (!rules.size) return { html: link + html, hashes: [] };
  const css = [...rules].map(([text, number]) => `[data-at="${number}"]{${strong(text)}}`).join('');
  return { html: `${link}<style>${css}</style>${html}`, hashes: [await hashOf(css)] };
};
