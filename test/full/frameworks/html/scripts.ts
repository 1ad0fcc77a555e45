/** What a page does with what its server has written, whether the elements are defined or not. */
import type { ProgressGauge } from 'civic-goals';
import { onClick, say } from './markup';

const gauge = document.querySelector<ProgressGauge>('#population > *')!;
const show = (current: unknown): void => {
  gauge.setAttribute('data-json', JSON.stringify({ title: 'Antal', current, target: 16000 }));
  gauge.querySelector('p')!.textContent = `${current} invånare`;
};
onClick('more', () => show(15925));
onClick('break', () => show('fel'));
gauge.addEventListener('civic-error', event =>
  say(`civic-error ${event.detail.element} ${event.detail.faults[0]?.path}`),
);
