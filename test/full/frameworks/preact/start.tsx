import { render } from 'preact';
import 'preact/debug';
import { App } from './App';

render(<App />, document.body);
