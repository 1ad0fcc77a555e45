/** Registers `<civic-peer-comparison>`. */
import { define } from '../../base/define.js';
import { PeerComparison } from './peer-comparison.js';

define('civic-peer-comparison', PeerComparison);

declare global {
  interface HTMLElementTagNameMap {
    'civic-peer-comparison': PeerComparison;
  }
}
