import { createRoot } from 'react-dom/client';
import { schools } from '../examples';
import { Served } from './Served';

const place = document.createElement('div');
document.body.append(place);
createRoot(place).render(
  <>
    <Served />
    <civic-progress-gauge id="object" data={schools[0]} />
  </>,
);
Object.assign(window, { define: () => import('civic-goals/define') });
