import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/progress-ring/progress-ring.js';

export default {
  markup: (_, share) => `<sl-progress-ring value="${share * 100}"></sl-progress-ring>`,
  update: (element, _, share) => (element.value = share * 100),
};
