/** The forms of an embed, as the docs tell people to write them. All of them show the same figure. */
import { attributeText } from './snippets.mjs';

const data = JSON.stringify({
  title: 'Antal invånare',
  unit: 'invånare',
  current: { period: '2018', value: 14925 },
  target: { period: '2030', value: 16000 },
});

/** What must be seen of the element, and what stands in its place where there is none. */
export const figure = /14\u00A0925/;
export const fallback = 'Läs om målet';

const tag = 'civic-progress-gauge';
const document = '/stories/krokom/goals.json#befolkning';

/**
 * Each spelling, with the form that it is of.
 *
 * @param site The origin of the page.
 */
export const formsFor = site => {
  const link = what => `<p><a href="${site}/mal#${tag}=${what}">${fallback}</a></p>`;
  return {
    'länk med id': { form: 'link', html: link('befolkning') },
    'länk med uppgifter, b64': {
      form: 'link',
      html: link(`b64:${Buffer.from(data).toString('base64url')}`),
    },
    'länk med uppgifter, procentkodade': { form: 'link', html: link(encodeURIComponent(data)) },
    'länk med adress, nivå och språk': {
      form: 'link',
      html: link(`${encodeURIComponent(document)}&amp;heading-level=3&amp;lang=sv`),
    },
    'block med uppgifter': {
      form: 'block',
      html: `<div data-civic="progress-gauge" data-civic-data="${attributeText(data)}"><p>${fallback}</p></div>`,
    },
    'block med adress': {
      form: 'block',
      html: `<div data-civic="progress-gauge" data-civic-src="${document}"><p>${fallback}</p></div>`,
    },
    'tagg, data-json': {
      form: 'tag',
      html: `<${tag} data-json="${attributeText(data)}">${fallback}</${tag}>`,
    },
    'tagg, data-json, stycke inuti': {
      form: 'tag',
      html: `<${tag} data-json="${attributeText(data)}"><p>${fallback}</p></${tag}>`,
    },
    'tagg, data': { form: 'tag', html: `<${tag} data="${attributeText(data)}">${fallback}</${tag}>` },
    'tagg, src': { form: 'tag', html: `<${tag} src="${document}">${fallback}</${tag}>` },
    'tagg, tom': { form: 'tag', html: `<${tag} data-json="${attributeText(data)}"></${tag}>` },
  };
};
