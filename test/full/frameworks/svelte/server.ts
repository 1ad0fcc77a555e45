import 'civic-goals';
import 'civic-goals/define';
import { render } from 'svelte/server';
import Population from './Population.svelte';
import Served from './Served.svelte';

export const serve = () => render(Served).body;
/** What becomes of an object. */
export const withObject = () => render(Population, { props: { current: 14925, onfault: () => {} } }).body;
