// In place of the module of that name of `@lit/reactive-element` in what pages load: adopted style sheets and nothing else,
// for where there are none the library is not started.

export const supportsAdoptingStyleSheets = true;

export class CSSResult {
  #sheet;
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

export const unsafeCSS = text => new CSSResult(text);

export const css = (strings, ...values) =>
  new CSSResult(
    strings.reduce((text, part, index) => text + (values[index - 1].cssText ?? values[index - 1]) + part),
  );

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};

export const getCompatibleStyle = style => style;
