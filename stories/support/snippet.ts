/** A story is what a web editor pastes: a tag with its data as an attribute, and a text inside for when there is no script. */
import type { StoryObj } from '@storybook/web-components-vite';
import { attributeText } from '../../src/base/embed-code/attribute-text.js';

/**
 * The snippet.
 *
 * @param tag The element's tag.
 * @param data An example, or the text of a damaged one.
 * @param fallback What stands inside, as HTML.
 * @param attributes Further attributes, written out.
 */
export const snippet = (tag: string, data: unknown, fallback: string, attributes = ''): string => {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return `<${tag} data="${attributeText(text)}"${attributes && ` ${attributes}`}>${fallback}</${tag}>`;
};

/** A story that shows HTML as it is pasted, and gives it to copy. */
export const pasted = (code: string, description = ''): StoryObj => ({
  render: () => {
    const place = document.createElement('div');
    place.innerHTML = code;
    return place;
  },
  parameters: { docs: { source: { code, language: 'html' }, description: { story: description } } },
});

/**
 * The block: what more editors let through than the tag.
 *
 * @param element The element's name, `progress-gauge`.
 * @param data An example.
 * @param fallback What stands inside, as HTML.
 * @param attributes Further attributes, written out.
 */
export const block = (element: string, data: unknown, fallback: string, attributes = ''): string =>
  `<div data-civic="${element}" data-civic-data="${attributeText(JSON.stringify(data))}"${attributes && ` ${attributes}`}>${fallback}</div>`;

/** A link's address that holds an example: for pages that have no goals document. */
export const linkTo = (page: string, element: string, data: unknown): string =>
  `${page}#civic-${element}=${encodeURIComponent(JSON.stringify(data))}`;

/** A link, as an editor makes it of an address. */
export const link = (address: string, text: string): string =>
  `<a href="${attributeText(address)}">${text}</a>`;
