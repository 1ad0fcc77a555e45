export default {
  markup: (_, share) => `<meter min="0" max="1" value="${share}"></meter>`,
  update: (element, _, share) => (element.value = share),
};
