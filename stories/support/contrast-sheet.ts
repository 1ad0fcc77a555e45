/** A sheet with the contrast of each pair of colours in a theme, measured on the elements that stand under it. */
import { html, render, svg, type TemplateResult } from 'lit';
import { whole } from '../../test/fixtures/whole.js';
import { pairsIn, schemes, weakOf, type Pair, type Scheme, type Seen } from './contrast-pairs.js';
import { deep, redraw } from './redraw.js';
import { snippet } from './snippet.js';

const ends = { true: svg`<path d="m3 8.5 3.5 3.5 6.5-8" />`, false: svg`<path d="m3 3 10 10M13 3 3 13" />` };

const verdict = ({ ratio, isEnough }: Seen, least: number): TemplateResult =>
  html`<strong>${ratio.toFixed(2)}:1</strong>
    <span class=${isEnough ? 'enough' : 'weak'}
      ><svg viewBox="0 0 16 16" aria-hidden="true">${ends[`${isEnough}`]}</svg>${
        isEnough ? 'enough' : `too weak, needs ${least}:1`
      }</span
    >`;

const cell = (seen: Seen, { isText, least }: Pair): TemplateResult => {
  const { color, ground } = seen;
  return html`<td>
    <div class="seen">
      <span class="swatch" aria-hidden="true" .style=${`color:${color};background:${ground}`}
        >${
          isText
            ? 'Aa'
            : html`<svg viewBox="0 0 28 16">
                <circle cx="7" cy="8" r="6" />
                <path d="M16 5h12v6h-12z" />
              </svg>`
        }</span
      >
      <span>${verdict(seen, least)}<code>${color} on ${ground}</code></span>
    </div>
  </td>`;
};

const row = (pair: Pair): TemplateResult =>
  html`<tr>
    <th scope="row">
      ${pair.isText ? 'Text' : 'Graphics'}
      <small
        >${[...pair.where].map(
          ([element, parts]) => html`<span><b>${element}</b> ${[...parts].sort().join(', ')}</span> `,
        )}</small
      >
    </th>
    ${schemes.map(scheme => cell(pair.seen[scheme], pair))}
  </tr>`;

const summary = (pairs: readonly Pair[]): string => {
  const weak = weakOf(pairs);
  if (!weak) return `All ${pairs.length} pairs have the contrast that they need.`;
  return `${weak} of ${pairs.length} pairs ${weak === 1 ? 'is' : 'are'} too weak.`;
};

const table = (pairs: readonly Pair[]): TemplateResult =>
  html`<p class="summary">${summary(pairs)}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Pair, and where it is</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.map(row)}
      </tbody>
    </table>`;

/** What is computed there is not what is drawn. */
const systemColors = html`<p class="summary">
  The system sets the colours here: there is nothing to measure.
</p>`;

const elements = Object.entries(whole).map(([tag, data]) => snippet(tag, data, ''));

/** Opens what opens, for the colours in it. The prompt stays: it would take the focus, and the page along. */
const openAll = (place: Element): void => {
  for (const element of deep(place)) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element instanceof HTMLElement && element.matches('.opens[aria-expanded=false]')) element.click();
  }
};

/**
 * The sheet.
 *
 * @param theme The class of the theme; none for what the page around has.
 */
export const contrastSheet = (theme = ''): HTMLElement => {
  const sheet = document.createElement('div');
  sheet.className = 'contrast';
  const result = document.createElement('div');
  // These words are Storybook's, whatever the page speaks.
  Object.assign(result, { lang: 'en', dir: 'ltr' });
  const measured = document.createElement('div');
  measured.className = 'measured';
  const placeOf = (scheme: Scheme): HTMLElement => {
    const place = document.createElement('div');
    place.className = `place ${scheme} ${theme}`;
    place.innerHTML = `<p class="state-name">Measured here: ${scheme}</p>${elements.join('')}`;
    return place;
  };
  const places = { light: placeOf('light'), dark: placeOf('dark') };
  measured.append(places.light, places.dark);
  sheet.append(result, measured);
  const forced = matchMedia('(forced-colors: active)');
  const look = (): string => {
    const bases = deep(measured).filter(element => element.matches('.base'));
    return [forced.matches, deep(measured).length, ...bases.map(base => getComputedStyle(base).color)].join();
  };
  redraw(sheet, look, () => {
    openAll(measured);
    render(forced.matches ? systemColors : table(pairsIn(places)), result);
  });
  return sheet;
};
