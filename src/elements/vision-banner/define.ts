/** Registers `<civic-vision-banner>`. */
import { define } from '../../base/define.js';
import { VisionBanner } from './vision-banner.js';

define('civic-vision-banner', VisionBanner);

declare global {
  interface HTMLElementTagNameMap {
    'civic-vision-banner': VisionBanner;
  }
}
