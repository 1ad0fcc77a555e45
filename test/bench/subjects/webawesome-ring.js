import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/progress-ring/progress-ring.js';

export default {
  markup: (_, share) => `<wa-progress-ring value="${share * 100}"></wa-progress-ring>`,
  update: (element, _, share) => (element.value = share * 100),
};
