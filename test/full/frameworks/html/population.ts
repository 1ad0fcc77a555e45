import 'civic-goals/define';
import type { CivicErrorDetail } from 'civic-goals';

export const population = (current: number, onFault: (detail: CivicErrorDetail) => void) => {
  const gauge = document.createElement('civic-progress-gauge');
  gauge.headingLevel = 3;
  gauge.data = { title: 'Antal invånare', current, target: 16000 };
  gauge.addEventListener('civic-error', event => onFault(event.detail));
  gauge.innerHTML = `<p>${current} invånare. Målet är 16 000.</p>`;
  return gauge;
};
