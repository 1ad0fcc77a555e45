import '@material/web/progress/circular-progress.js';

export default {
  markup: (_, share) => `<md-circular-progress value="${share}"></md-circular-progress>`,
  update: (element, _, share) => (element.value = share),
};
