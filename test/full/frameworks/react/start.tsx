import { createRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import { App } from './App';

const place = document.createElement('div');
document.body.append(place);
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
