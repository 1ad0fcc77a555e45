import 'civic-goals/define';
import { hydrate } from 'svelte';
import Served from './Served.svelte';

hydrate(Served, { target: document.querySelector('#app')! });
