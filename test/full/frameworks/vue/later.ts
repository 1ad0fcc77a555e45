import { createApp } from 'vue';
import Later from './Later.vue';

createApp(Later).mount(document.body);
Object.assign(window, { define: () => import('civic-goals/define') });
