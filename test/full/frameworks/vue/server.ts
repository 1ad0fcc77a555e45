import 'civic-goals';
import 'civic-goals/define';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Population from './Population.vue';
import Served from './Served.vue';

export const serve = () => renderToString(createSSRApp(Served));
/** What becomes of an object. */
export const withObject = () => renderToString(createSSRApp(Population, { current: 14925 }));
