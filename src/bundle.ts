/** Everything in one file, for a page that includes it with one `integrity` hash. The same settings as the loader's. */
import { capable, takeSettings } from './page.js';

if (capable) {
  takeSettings(import.meta.url);
  void import('./define.js');
}
