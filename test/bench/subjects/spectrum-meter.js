import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/theme-light.js';
import '@spectrum-web-components/theme/scale-medium.js';
import '@spectrum-web-components/meter/sp-meter.js';

export default {
  around: inside => `<sp-theme system="spectrum" color="light" scale="medium">${inside}</sp-theme>`,
  parts: box => [...box.querySelectorAll('sp-meter')],
  settle: async box => {
    const all = box.querySelectorAll('sp-meter');
    await all[all.length - 1]?.updateComplete;
  },
  markup: ({ title }, share) => `<sp-meter progress="${Math.round(share * 100)}">${title}</sp-meter>`,
  update: (element, _, share) => (element.progress = Math.round(share * 100)),
};
