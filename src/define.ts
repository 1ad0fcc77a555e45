/** Defines every element of the library. */
import './elements/vision-banner/define.js';
import './elements/goal-area-list/define.js';
import './elements/goal-list/define.js';
import './elements/progress-gauge/define.js';
import './elements/trend-chart/define.js';
import './elements/goal-summary/define.js';
import './elements/feedback-prompt/define.js';
