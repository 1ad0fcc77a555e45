import '@material/web/progress/linear-progress.js';

export default {
  markup: (_, share) => `<md-linear-progress value="${share}"></md-linear-progress>`,
  update: (element, _, share) => (element.value = share),
};
