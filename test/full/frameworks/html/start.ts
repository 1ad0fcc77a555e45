import { save, schools } from '../examples';
import { markup, onClick, say } from './markup';
import { population } from './population';

document.body.innerHTML = markup('');

let current = 14925;
let level = 2;
const gauge = population(14925, detail => say(`civic-error ${detail.element} ${detail.faults[0]?.path}`));
document.querySelector('#population')!.append(gauge);

const show = (): void => {
  gauge.data = { title: 'Antal invånare', current, target: 16000 };
  gauge.querySelector('p')!.textContent = `${current} invånare. Målet är 16 000.`;
};

const banner = document.querySelector('civic-vision-banner')!;
const next = banner.nextSibling;
const list = document.querySelector('#schools')!;
for (const school of schools)
  list.append(Object.assign(document.createElement('civic-progress-gauge'), { data: school }));

onClick('more', () => {
  current = 15925;
  show();
});
onClick('break', () => {
  current = Infinity;
  show();
});
onClick('deeper', () => banner.setAttribute('heading-level', String(++level)));
onClick('toggle', () => {
  if (banner.isConnected) banner.remove();
  else next!.before(banner);
});
onClick('reverse', () => list.append(...[...list.children].reverse()));

// From where it bubbles to.
document.addEventListener('civic-feedback-answer', event =>
  say(`civic-feedback-answer ${event.detail.helpful}`),
);
document.querySelector('civic-feedback-prompt')!.addEventListener('civic-feedback-submit', async event => {
  event.preventDefault();
  say(`civic-feedback-submit ${event.detail.helpful}`);
  await save();
  event.accept();
});
