import '@ui5/webcomponents/dist/ProgressIndicator.js';
import { renderFinished } from '@ui5/webcomponents-base/dist/Render.js';

export default {
  settle: renderFinished,
  markup: (_, share) =>
    `<ui5-progress-indicator value="${Math.round(share * 100)}"></ui5-progress-indicator>`,
  update: (element, _, share) => (element.value = Math.round(share * 100)),
};
