import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/progress-bar/progress-bar.js';

export default {
  markup: (_, share) => `<sl-progress-bar value="${share * 100}"></sl-progress-bar>`,
  update: (element, _, share) => (element.value = share * 100),
};
