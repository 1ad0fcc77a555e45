/** What kind of figure an observation is, or why it has none, in words. */
import { msg } from '@lit/localize';
import type { Status } from '../contract/observation.js';

/** The status in words: `Preliminär uppgift`; nothing where there is no more to say than that a figure is there, or is not. */
export const statusText = (status: Status | undefined): string => {
  switch (status) {
    case 'preliminary':
      return msg('Preliminär uppgift', { id: 'status.preliminary' });
    case 'estimated':
      return msg('Uppskattad uppgift', { id: 'status.estimated' });
    case 'forecast':
      return msg('Prognos', { id: 'status.forecast' });
    case 'not-applicable':
      return msg('Inte aktuellt', { id: 'status.not-applicable' });
    case 'suppressed':
      return msg('Visas inte av sekretesskäl', { id: 'status.suppressed' });
    case 'not-published':
      return msg('Inte publicerad än', { id: 'status.not-published' });
    case 'missing':
    case undefined:
      return '';
  }
};

/** The same as a sentence. */
export const statusSentence = (status: Status | undefined): string => {
  const text = statusText(status);
  return text && `${text}.`;
};
