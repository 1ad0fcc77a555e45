/** Escapes texts for HTML. */
import { attributeText } from '../../base/embed-code/attribute-text.js';

/** The same as for an attribute; most texts have nothing to escape, and are looked through once. */
export const escapeHtml = (text: string): string => (/[&"'<>\\]/.test(text) ? attributeText(text) : text);
