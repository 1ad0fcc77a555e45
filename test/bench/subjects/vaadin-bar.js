import '@vaadin/vaadin-lumo-styles/lumo.css';
import '@vaadin/progress-bar';

export default {
  markup: (_, share) => `<vaadin-progress-bar value="${share}"></vaadin-progress-bar>`,
  update: (element, _, share) => (element.value = share),
};
