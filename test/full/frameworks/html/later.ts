import { schools } from '../examples';
import { markup, served } from './markup';

document.body.innerHTML = markup(served(14925));
await import('./scripts');

// A property that is set before the element is defined.
const gauge = document.createElement('civic-progress-gauge');
gauge.id = 'object';
gauge.data = schools[0];
document.body.append(gauge);
document.querySelector('civic-vision-banner')!.headingLevel = 3;
Object.assign(window, { define: () => import('civic-goals/define') });
