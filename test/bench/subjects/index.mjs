/** What is measured, by name: what each draws, and which package it comes from. */

/** `draws` and `lacks` stand beside the figures: few peers do all that a gauge of ours does. */
export const subjects = {
  native: { label: 'native `<meter>`', draws: 'a bar', lacks: 'text, target, ticks' },
  words: {
    label: 'the words of our picture, each line a paragraph',
    draws: 'the words',
    lacks: 'all else, and any script',
  },
  raw: { label: 'our picture as raw HTML', draws: 'all that ours does', lacks: 'any script' },
  'raw-deferred': {
    label: 'our picture as raw HTML with `content-visibility`',
    draws: 'the same, laid out when it comes near the window',
    lacks: 'any script',
  },
  hand: {
    label: 'our picture by hand',
    draws: 'the same picture and words',
    lacks: 'languages, themes, checks, other kinds of indicators',
  },
  lit: {
    label: 'our picture by hand, in one template of Lit',
    draws: 'the same picture and words',
    lacks: 'languages, themes, checks, other kinds of indicators',
  },
  ours: {
    label: '**civic-progress-gauge**',
    draws: 'bar, ticks, baseline, target, expected value, number, sentence, judgement, calculation',
    lacks: '',
  },
  'ours-deferred': {
    label: '**the same with `content-visibility`**',
    draws: 'the same, laid out when it comes near the window',
    lacks: '',
    deferred: true,
  },
  'material-circular': {
    label: 'Material, circular',
    package: '@material/web',
    draws: 'a ring',
    lacks: 'text, target, ticks',
  },
  'material-linear': {
    label: 'Material, linear',
    package: '@material/web',
    draws: 'a bar',
    lacks: 'text, target, ticks',
  },
  'fluent-bar': {
    label: 'Fluent, bar',
    package: '@fluentui/web-components',
    draws: 'a bar',
    lacks: 'text, target, ticks',
  },
  'webawesome-bar': {
    label: 'Web Awesome, bar',
    package: '@awesome.me/webawesome',
    draws: 'a bar',
    lacks: 'text, target, ticks',
  },
  'webawesome-ring': {
    label: 'Web Awesome, ring',
    package: '@awesome.me/webawesome',
    draws: 'a ring',
    lacks: 'text, target, ticks',
  },
  'shoelace-bar': {
    label: 'Shoelace, bar',
    package: '@shoelace-style/shoelace',
    draws: 'a bar',
    lacks: 'text, target, ticks',
  },
  'shoelace-ring': {
    label: 'Shoelace, ring',
    package: '@shoelace-style/shoelace',
    draws: 'a ring',
    lacks: 'text, target, ticks',
  },
  'carbon-bar': {
    label: 'Carbon, bar',
    package: '@carbon/web-components',
    draws: 'a bar and a label',
    lacks: 'value, target, ticks',
  },
  'vaadin-bar': {
    label: 'Vaadin, bar',
    package: '@vaadin/progress-bar',
    draws: 'a bar',
    lacks: 'text, target, ticks',
  },
  'svg-gauge': {
    label: 'svg-gauge',
    package: 'svg-gauge',
    draws: 'an arc and a number',
    lacks: 'unit, target, ticks',
  },
  'ui5-indicator': {
    label: 'UI5, indicator',
    package: '@ui5/webcomponents',
    draws: 'a bar and a per cent',
    lacks: 'target, ticks',
  },
  'spectrum-meter': {
    label: 'Spectrum, meter',
    package: '@spectrum-web-components/meter',
    draws: 'a bar, a label and a per cent',
    lacks: 'target, ticks',
  },
  'echarts-gauge': {
    label: 'ECharts, gauge',
    package: 'echarts',
    draws: 'an arc, ticks, axis labels, a needle and a number',
    lacks: 'unit, target, sentence',
    slow: true,
  },
};
