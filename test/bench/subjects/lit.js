/**
 * The picture by hand once more, written as one template of Lit: what Lit itself costs, without our checks, languages, themes and other kinds of
 * indicators. Each text that changes has a binding, as in `hand.js` each has a place that is written to.
 */
import { html, LitElement, unsafeCSS } from 'lit';
import { attribute } from '../indicator.js';
import { numbers, picture, shapes, style } from './hand.js';

class LitGauge extends LitElement {
  static properties = { data: {} };
  static styles = unsafeCSS(style);

  render() {
    const { title, baseline, target, judgement, current } = JSON.parse(this.data);
    const { share, planned, state, value, plan, ahead } = picture({ baseline, target, current });
    return html`<h3>${title}</h3>
      <p class="small">
        <svg class="shape" viewBox="0 0 16 16" fill="#1c6350" aria-hidden="true">
          <path d="M8 2 14 9H10V14H6V9H2Z" /></svg
        >Ska öka
      </p>
      <p class="figure" aria-hidden="true"><b>${value}</b> invånare (2023)</p>
      <p class="flag" aria-hidden="true">Mål 16 000 invånare till 2030</p>
      <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <path fill="#e3e5e4" d="M0 0H1000V10H0Z" />
        <path
          stroke="#a4aaa7"
          vector-effect="non-scaling-stroke"
          d="M70 0V10M256 0V10M442 0V10M628 0V10M814 0V10"
        />
        <path fill="#1c6350" d=${`M0 0H${share * 1000}V10H0Z`} />
        <path fill="#14211b" d="M0 0H1V14H0ZM998-6H1000V10H998Z" />
        <path
          fill="#14211b"
          d=${`M${share * 1000 - 2}-2H${share * 1000 + 2}V12H${share * 1000 - 2}ZM${planned * 1000} 3H${planned * 1000 + 2}V16H${planned * 1000}Z`}
        />
      </svg>
      <p class="axis" aria-hidden="true">
        <span>14 925 (2018)</span><span .style=${`left:${planned * 100}%`}>${plan} väntat</span
        ><span>16 000</span>
      </p>
      <p class="sentence">
        ${`${value} invånare ${current.period}. Utgångsvärdet var ${numbers.format(baseline.value)} (${baseline.period}). Målet är ${numbers.format(target.value)} till ${target.period}.`}
      </p>
      <p class="state">
        <svg class="shape" viewBox="0 0 16 16" fill="#8a5a00" aria-hidden="true">
          <path
            fill-rule="evenodd"
            d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 2.7V13.3A5.3 5.3 0 0 0 8 2.7Z"
          /></svg
        >Delvis uppnått
      </p>
      <p class="small">${judgement.by}</p>
      <p class="state">
        <svg class="shape" viewBox="0 0 16 16" fill="#1a6e3c" aria-hidden="true">
          <path d=${shapes[state]} /></svg
        >${state}
        <span
          >${numbers.format(Math.round(Math.abs(ahead)))} ${ahead > 0 ? 'över' : 'under'} det väntade
          ${plan}</span
        >
        <span class="small">egen beräkning</span>
      </p>
      <details><summary>Så är det räknat</summary></details>`;
  }
}
customElements.define('lit-gauge', LitGauge);

export default {
  markup: indicator => `<lit-gauge data='${attribute(JSON.stringify(indicator))}'></lit-gauge>`,
  update: (element, indicator) => element.setAttribute('data', JSON.stringify(indicator)),
};
