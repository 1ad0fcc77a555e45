/**
 * What a visitor has set in the system, and paper, imitated: a page cannot set it, so the elements' own rules for it are switched on and off.
 * Sees the style sheets that an element has from the start, and those it has taken since.
 */
interface Wishes {
  readonly forcedColors: boolean;
  readonly reducedMotion: boolean;
  readonly paper: boolean;
}

let wishes: Wishes = { forcedColors: false, reducedMotion: false, paper: false };

/** The condition of a rule, as it was written. */
const written = new WeakMap<CSSMediaRule, string>();

/** What the system does beside the elements' rules, wherever an element lets it. */
const forced = new CSSStyleSheet();
forced.replaceSync(
  '.base :not(svg, svg *, .plot *, .bar, .bar *) { color: CanvasText !important; background-color: Canvas !important; border-color: CanvasText !important; } a { color: LinkText !important; }',
);

const conditionFor = (condition: string): string => {
  const { forcedColors, reducedMotion, paper } = wishes;
  if (paper && /\bprint\b/.test(condition)) return 'all';
  if (forcedColors && condition.includes('forced-colors: active')) return 'all';
  if (!reducedMotion || !condition.includes('prefers-reduced-motion')) return condition;
  return condition.includes('no-preference') ? 'not all' : 'all';
};

const apply = (rules: CSSRuleList): void => {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const condition = written.get(rule) ?? rule.media.mediaText;
      written.set(rule, condition);
      rule.media.mediaText = conditionFor(condition);
    }
    if (rule instanceof CSSGroupingRule) apply(rule.cssRules);
  }
};

const applyTo = (place: ParentNode): void => {
  for (const { shadowRoot } of place.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    const own = shadowRoot.adoptedStyleSheets.filter(sheet => sheet !== forced);
    for (const sheet of own) apply(sheet.cssRules);
    shadowRoot.adoptedStyleSheets = wishes.forcedColors ? [...own, forced] : own;
    applyTo(shadowRoot);
  }
};

/** The rules for paper of the page around: the stories' own style sheets. */
const applyToPage = (): void => {
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const condition = written.get(rule) ?? rule.media.mediaText;
      if (!/\bprint\b/.test(condition)) continue;
      written.set(rule, condition);
      rule.media.mediaText = wishes.paper ? 'all' : condition;
    }
};

let timer: ReturnType<typeof setInterval> | undefined;
let wasPaper = false;

/** What elements do before they are printed needs code, which may come later: they are told again. */
const tellPaper = (): void => {
  if (wishes.paper) dispatchEvent(new Event('beforeprint'));
  else if (wasPaper) dispatchEvent(new Event('afterprint'));
  wasPaper = wishes.paper;
};

/** Shows the stories as for such a visitor. Elements come when their code has come, and so do some of their styles. */
export const emulate = (wanted: Wishes): void => {
  const isNew = Object.values(wanted).includes(true) || timer !== undefined;
  wishes = wanted;
  if (!isNew) return;
  timer ??= setInterval(() => {
    applyTo(document);
    applyToPage();
    tellPaper();
  }, 250);
};
