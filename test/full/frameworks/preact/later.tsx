import { render } from 'preact';
import 'preact/debug';
import { schools } from '../examples';
import { Served } from './Served';

render(
  <>
    <Served />
    <civic-progress-gauge id="object" data={schools[0]} />
  </>,
  document.body,
);
Object.assign(window, { define: () => import('civic-goals/define') });
