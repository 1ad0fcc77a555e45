import { webLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components';
import '@fluentui/web-components/progress-bar.js';

setTheme(webLightTheme);

export default {
  markup: (_, share) =>
    `<fluent-progress-bar min="0" max="100" value="${share * 100}"></fluent-progress-bar>`,
  update: (element, _, share) => (element.value = share * 100),
};
