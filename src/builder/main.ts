/** Starts the builder on its page. */
import '../define.js';
import { isSupported } from '../embed/settings.js';
import { Builder } from './builder.js';

const place = document.getElementById('builder');
// In an old browser the page keeps its text that says so.
if (place && isSupported) {
  place.replaceChildren();
  // Swedish, unless the address says otherwise: many editors in Sweden have a browser in English.
  const builder = new Builder(place, location.hash === '#en' ? 'en' : 'sv', ({ title }, locale) => {
    document.title = `${title} – civic-goals`;
    document.documentElement.lang = locale;
  });
  addEventListener('pagehide', event => {
    if (!event.persisted) builder.stop();
  });
}
