/** The ways to write an embed: as the docs say it, and as people write it. */

import { attributeText, jsonText } from '../../../.build/base/embed-code/attribute-text.js';

export { attributeText };

/** As the docs say it, and as the snippet builder writes it. */
export const recommended = {
  'tag, data-json': (tag, data) =>
    `<${tag} data-json="${attributeText(jsonText(data))}">Läs om målet.</${tag}>`,
  'tag, data': (tag, data) => `<${tag} data="${attributeText(jsonText(data))}">Läs om målet.</${tag}>`,
  block: (tag, data) =>
    `<div data-civic="${tag.replace('civic-', '')}" data-civic-data="${attributeText(jsonText(data))}"><p>Läs om målet.</p></div>`,
};

/** As people write it. */
export const careless = {
  'single quotes': (tag, data) => `<${tag} data-json='${JSON.stringify(data)}'>Läs om målet.</${tag}>`,
  'several lines': (tag, data) =>
    `<${tag} data-json='${JSON.stringify(data, null, 2)}'>\n<p>Läs om målet.</p>\n</${tag}>`,
  'as text in the page': (tag, data) => `<p>${JSON.stringify(data).replaceAll('<', '&lt;')}</p>`,
};
