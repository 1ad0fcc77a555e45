import { mount } from 'svelte';
import Later from './Later.svelte';

mount(Later, { target: document.body });
Object.assign(window, { define: () => import('civic-goals/define') });
