/** Styles for what is fetched later: they come with it. */
import type { CSSResult, LitElement } from 'lit';

/**
 * Dresses the root that a template stands in, once.
 *
 * @param host The element.
 * @param sheet The styles.
 */
export const adoptStyles = ({ shadowRoot }: LitElement, { styleSheet }: CSSResult): void => {
  if (styleSheet && shadowRoot && !shadowRoot.adoptedStyleSheets.includes(styleSheet))
    shadowRoot.adoptedStyleSheets.push(styleSheet);
};
