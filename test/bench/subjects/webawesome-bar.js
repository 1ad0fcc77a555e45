import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';

export default {
  markup: (_, share) => `<wa-progress-bar value="${share * 100}"></wa-progress-bar>`,
  update: (element, _, share) => (element.value = share * 100),
};
