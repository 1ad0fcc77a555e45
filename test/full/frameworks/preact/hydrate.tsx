import 'civic-goals/define';
import { hydrate } from 'preact';
import 'preact/debug';
import { Served } from './Served';

hydrate(<Served />, document.querySelector('#app')!);
