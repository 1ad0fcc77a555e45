/** The elements that pages are served with, for Node: their classes, all that they fetch on demand, and their style sheets. */
import './server-dom.js';
import type { CSSResult, LitElement } from 'lit';
import { handedOn } from '../../data/source.js';
import { servedWidths } from '../../elements/trend-chart/served-space.js';
import type { ServedElement, ServedElements } from './served.js';
import { pageRules } from './page-rules.js';
import { hostOnly, servedRules } from './sheets.js';

type ElementClass = (new () => LitElement) & { readonly styles: readonly CSSResult[] };

/** Loads them. */
export const loadElements = async (base: string, hasScript: boolean): Promise<ServedElements> => {
  const [{ renderTree }, { drawnForPages }, { DrawingController }, { styles: tableStyles }, ...modules] =
    await Promise.all([
      import('./renderer.js'),
      import('./charts.js'),
      import('../../elements/trend-chart/drawing-controller.js'),
      import('../../base/data-table.styles.js'),
      import('../../elements/progress-gauge/progress-gauge.js'),
      import('../../elements/trend-chart/trend-chart.js'),
      import('../../elements/peer-comparison/peer-comparison.js'),
      import('../../elements/vision-banner/vision-banner.js'),
      import('../../elements/goal-area-list/goal-area-list.js'),
      import('../../elements/goal-list/goal-list.js'),
      import('../../elements/progress-gauge/define.js'),
      import('../../elements/goal-list/define.js'),
    ]);
  // What they fetch on demand is there when it is asked for.
  const [chartTable, comparisonTable, ...dressed] = await Promise.all([
    import('../../elements/trend-chart/table.js'),
    import('../../elements/peer-comparison/comparison-table.js'),
    import('../../base/earlier-judgements.js'),
    import('../../base/notes.js'),
    import('../../base/age-line.js'),
    import('../../base/remark-lines.js'),
    import('../../elements/progress-gauge/calculation-steps.js'),
  ]);
  const [gauge, chart, comparison, vision, areas, goals] = modules;

  class ServedChart extends chart.TrendChart {
    override addController(controller: Parameters<LitElement['addController']>[0]): void {
      if (controller instanceof DrawingController) controller.serve = drawnForPages;
      super.addController(controller);
    }
  }

  const classes: Readonly<Record<ServedElement, ElementClass>> = {
    'progress-gauge': gauge.ProgressGauge,
    'trend-chart': ServedChart,
    'peer-comparison': comparison.PeerComparison,
    'vision-banner': vision.VisionBanner,
    'goal-area-list': areas.GoalAreaList,
    'goal-list': goals.GoalList,
  };
  const tables: Partial<Record<ServedElement, object>> = {
    'trend-chart': chartTable,
    'peer-comparison': comparisonTable,
  };
  /** What comes with what is fetched on demand. */
  const [earlier, notes, age] = dressed;
  const later = [tableStyles, earlier.sheet, notes.sheet, age.sheet];
  const origins = [new URL(base).origin];

  return {
    pageRules: pageRules(servedWidths),
    sheetOf: element =>
      `${hostOnly([...classes[element].styles, ...later].map(({ cssText }) => cssText).join('\n'))}\n${servedRules(servedWidths, hasScript)}\n`,
    serve: async (element, { document, level }, page) => {
      const made = Object.assign(new classes[element](), {
        data: { [handedOn]: { root: document, base, fragment: '', origins } },
        headingLevel: level,
        // Open without a script, which else fills it.
        ...(tables[element] && { _table: tables[element] }),
      });
      const tree = await renderTree(made, `civic-${element}`, page);
      if (!tree) return undefined;
      const html = hasScript
        ? tree.html
        : tree.html.replace(/<details(?![^>]* open)(?=[^>]*>\s*<summary>)/g, '<details open');
      return `<template shadowrootmode="open">${html}</template>`;
    },
  };
};
