import 'civic-goals/define';
import { hydrateRoot } from 'react-dom/client';
import { Served } from './Served';

hydrateRoot(document.querySelector('#app')!, <Served />);
