import { attribute, indicatorOf } from '../indicator.js';

const markup = indicator =>
  `<civic-progress-gauge heading-level="3" data='${attribute(JSON.stringify(indicator))}'></civic-progress-gauge>`;

/** As on a page: the loader, and what it loads when it sees the first gauge. */
const load = async () => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${new URLSearchParams(location.search).get('library') ?? '/library/'}civic-goals.js`;
  document.head.append(script);
  await customElements.whenDefined('civic-progress-gauge');
};

export default {
  markup,
  load,
  update: (element, indicator) => element.setAttribute('data', JSON.stringify(indicator)),
  ready: async () => {
    const box = document.querySelector('#box');
    box.innerHTML = markup(indicatorOf(0));
    await load();
    await box.firstElementChild.updateComplete;
    box.textContent = '';
  },
};
