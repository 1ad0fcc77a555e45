import raw from './raw.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync('.raw { content-visibility: auto; contain-intrinsic-size: auto 22rem; }');
document.adoptedStyleSheets.push(sheet);

export default raw;
