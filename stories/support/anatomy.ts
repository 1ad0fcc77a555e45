/** The parts of an element, each with its name in a picture of it, and a table of them and of its properties. */
import manifest from '../../custom-elements.json' with { type: 'json' };
import { attributeText } from '../../src/base/embed-code/attribute-text.js';
import { anatomyFigure, type View } from './anatomy-figure.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly inheritedFrom?: object;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const declarations = manifest.modules.flatMap<object>(
  module => module.declarations,
) as readonly Declaration[];

/** What the manifest says of an element: its own parts, those that every element has, and its properties. */
export const describedIn = (
  tag: string,
): Readonly<Record<'own' | 'shared' | 'properties', readonly Named[]>> => {
  const { cssParts = [], cssProperties = [] } = declarations.find(({ tagName }) => tagName === tag) ?? {};
  return {
    own: cssParts.filter(({ inheritedFrom }) => !inheritedFrom),
    shared: cssParts.filter(({ inheritedFrom }) => inheritedFrom),
    properties: cssProperties,
  };
};

const row = (first: string, { description = '' }: Named): string =>
  `<tr><th scope="row">${first}</th><td>${attributeText(description)}</td></tr>`;

const tableOf = (caption: string, rows: readonly string[]): string =>
  rows.length ? `<table><caption>${caption}</caption><tbody>${rows.join('')}</tbody></table>` : '';

/** The frame around a part whose button is pressed: a line of CSS, as a municipality's style sheet would have it. */
const frameByButton = (place: HTMLElement, tag: string): void => {
  const style = document.createElement('style');
  place.append(style);
  const buttons = [...place.querySelectorAll('button')];
  place.addEventListener('click', ({ target }) => {
    const pressed = buttons.find(button => button === target);
    if (!pressed) return;
    const isShown = pressed.getAttribute('aria-pressed') !== 'true';
    for (const button of buttons) button.setAttribute('aria-pressed', String(isShown && button === pressed));
    style.textContent = isShown
      ? `${tag}::part(${pressed.textContent}) { outline: 3px solid #d6006c; outline-offset: 2px; }`
      : '';
  });
};

/**
 * The sheet.
 *
 * @param tag The element.
 * @param views How it is to be seen, one picture for each.
 * @param parts The parts that are named.
 * @param properties The properties that are listed.
 */
export const anatomySheet = (
  tag: string,
  views: readonly View[],
  parts: readonly Named[],
  properties: readonly Named[] = [],
): HTMLElement => {
  const place = document.createElement('div');
  place.className = 'anatomy';
  const taken = new Set(views.flatMap(({ only = [] }) => only));
  const rest = parts.map(({ name }) => name).filter(name => !taken.has(name));
  place.append(...views.map(view => anatomyFigure(tag, view, view.only ?? rest)));
  const tables = document.createElement('div');
  tables.className = 'tables';
  // These words are Storybook's, whatever the page speaks.
  Object.assign(tables, { lang: 'en', dir: 'ltr' });
  const button = ({ name }: Named): string => `<button type="button" aria-pressed="false">${name}</button>`;
  tables.innerHTML =
    tableOf(
      'Parts',
      parts.map(part => row(button(part), part)),
    ) +
    tableOf(
      'Properties',
      properties.map(property => row(`<code>${property.name}</code>`, property)),
    );
  place.append(tables);
  frameByButton(place, tag);
  return place;
};
