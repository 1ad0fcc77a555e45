/**
 * The same picture and the same words, written by hand for this page alone: one language, one kind of indicator, no check of what is
 * given, no fallback, no theme. What somebody gets who knows exactly what is to be shown, and counts nodes.
 */
import { attribute } from '../indicator.js';

export const style = `
  :host { display: block; line-height: 1.55; color: #14211b; font-variant-numeric: tabular-nums; }
  * { margin: 0; }
  h3 { font-size: 1.3em; font-weight: 650; line-height: 1.2; }
  .small { font-size: 0.9em; color: #5a635f; }
  .shape { width: 1em; height: 1em; vertical-align: -0.14em; margin-right: 0.4em; }
  .figure { line-height: 1.1; margin-top: 0.6em; }
  .figure b { font-size: 3em; font-weight: 650; letter-spacing: -0.02em; }
  .flag { margin-top: 0.5em; padding-bottom: 0.35em; font-size: 0.9em; line-height: 1.3; font-weight: 600; text-align: end; }
  .bar { display: block; width: 100%; height: 0.8em; overflow: visible; }
  .axis { position: relative; height: 1.6em; margin-top: 0.35em; font-size: 0.833em; color: #5a635f; }
  .axis span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
  .axis span:first-child { left: 0; transform: none; }
  .axis span:last-child { right: 0; transform: none; }
  .sentence { margin-top: 0.5em; max-width: 38em; }
  .state { margin-top: 0.3em; font-weight: 600; }
  .state span { font-weight: 400; margin-left: 0.9em; }
  details { margin-top: 0.3em; font-size: 0.9em; }
  summary { display: inline-block; min-height: 24px; text-decoration: underline dotted; }
`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

const template = document.createElement('template');
template.innerHTML =
  '<h3> </h3>' +
  '<p class="small"><svg class="shape" viewBox="0 0 16 16" fill="#1c6350" aria-hidden="true"><path d="M8 2 14 9H10V14H6V9H2Z"/></svg>Ska öka</p>' +
  '<p class="figure" aria-hidden="true"><b> </b> invånare (2023)</p>' +
  '<p class="flag" aria-hidden="true">Mål 16 000 invånare till 2030</p>' +
  '<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path fill="#e3e5e4" d="M0 0H1000V10H0Z"/>' +
  '<path stroke="#a4aaa7" vector-effect="non-scaling-stroke" d="M70 0V10M256 0V10M442 0V10M628 0V10M814 0V10"/><path fill="#1c6350"/>' +
  '<path fill="#14211b" d="M0 0H1V14H0ZM998-6H1000V10H998Z"/><path fill="#14211b"/></svg>' +
  '<p class="axis" aria-hidden="true"><span>14 925 (2018)</span><span>15 373 väntat</span><span>16 000</span></p>' +
  '<p class="sentence"> </p>' +
  '<p class="state"><svg class="shape" viewBox="0 0 16 16" fill="#8a5a00" aria-hidden="true"><path fill-rule="evenodd" d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 2.7V13.3A5.3 5.3 0 0 0 8 2.7Z"/></svg>Delvis uppnått</p>' +
  '<p class="small"> </p>' +
  '<p class="state"><svg class="shape" viewBox="0 0 16 16" fill="#1a6e3c" aria-hidden="true"><path/></svg> <span> </span> <span class="small">egen beräkning</span></p>' +
  '<details><summary>Så är det räknat</summary></details>';

export const numbers = new Intl.NumberFormat('sv-SE');
export const shapes = {
  'Före plan': 'M8 1.5 15 14H1Z',
  'Enligt plan': 'M2.5 1 14.5 8 2.5 15Z',
  'Efter plan': 'M8 14.5 1 2H15Z',
};

/** The figures in the picture. */
export const picture = ({ baseline, current, target }) => {
  const length = target.value - baseline.value;
  const share = (current.value - baseline.value) / length;
  const planned =
    (Number(current.period) - Number(baseline.period)) / (Number(target.period) - Number(baseline.period));
  const expected = baseline.value + planned * length;
  const ahead = current.value - expected;
  return {
    share,
    planned,
    ahead,
    state: Math.abs(ahead) <= length / 100 ? 'Enligt plan' : ahead > 0 ? 'Före plan' : 'Efter plan',
    value: numbers.format(current.value),
    plan: numbers.format(Math.round(expected)),
  };
};

class HandGauge extends HTMLElement {
  static observedAttributes = ['data'];

  attributeChangedCallback(name, before, after) {
    const { title, baseline, current, target, judgement } = JSON.parse(after);
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
      const [heading, , figure, , bar, axis, sentence, , by, pace] = root.children;
      this.parts = { heading, figure, bar, axis, sentence, by, pace };
    }
    const { heading, figure, bar, axis, sentence, by, pace } = this.parts;
    const { share, planned, state, value, plan, ahead } = picture({ baseline, current, target });
    heading.firstChild.data = title;
    figure.firstChild.firstChild.data = value;
    bar.children[2].setAttribute('d', `M0 0H${share * 1000}V10H0Z`);
    bar.children[4].setAttribute(
      'd',
      `M${share * 1000 - 2}-2H${share * 1000 + 2}V12H${share * 1000 - 2}ZM${planned * 1000} 3H${planned * 1000 + 2}V16H${planned * 1000}Z`,
    );
    axis.children[1].style.left = `${planned * 100}%`;
    axis.children[1].firstChild.data = `${plan} väntat`;
    sentence.firstChild.data = `${value} invånare ${current.period}. Utgångsvärdet var ${numbers.format(baseline.value)} (${baseline.period}). Målet är ${numbers.format(target.value)} till ${target.period}.`;
    by.firstChild.data = judgement.by;
    const [shape, gap, fact] = pace.childNodes;
    shape.firstChild.setAttribute('d', shapes[state]);
    gap.data = state;
    fact.firstChild.data = `${numbers.format(Math.round(Math.abs(ahead)))} ${ahead > 0 ? 'över' : 'under'} det väntade ${plan}`;
  }
}
customElements.define('hand-gauge', HandGauge);

export default {
  markup: indicator => `<hand-gauge data='${attribute(JSON.stringify(indicator))}'></hand-gauge>`,
  update: (element, indicator) => element.setAttribute('data', JSON.stringify(indicator)),
};
