import '@carbon/styles/css/styles.min.css';
import '@carbon/web-components/es/components/progress-bar/index.js';

export default {
  markup: ({ title }, share) =>
    `<cds-progress-bar label="${title}" max="100" value="${share * 100}"></cds-progress-bar>`,
  update: (element, _, share) => (element.value = share * 100),
};
