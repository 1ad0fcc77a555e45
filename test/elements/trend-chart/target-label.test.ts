import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/elements/trend-chart/define.js';
import type { TrendChart, Indicator } from '../../../src/index.js';
import { trends } from '../../fixtures/examples.js';
import { allowConsole } from '../../support/console.js';
import { inPage, rendered, settled, tag, until } from '../../support/fixture.js';

describe("the target's words in a chart", () => {
  it('are on top of the lines, with the page’s colour around them, where there is no free place', async () => {
    const crossing: Indicator = {
      title: 'x',
      direction: 'increase',
      target: { value: 50 },
      series: Array.from({ length: 60 }, (_, index) => ({
        period: 1960 + index,
        value: index % 2 ? 100 : 0,
      })),
    };
    const place = inPage(
      `<div style="width: 300px; --civic-trend-chart-size: 30em">${tag('civic-trend-chart', crossing)}</div>`,
    );
    const element = place.querySelector<TrendChart>('civic-trend-chart');
    const label = await until(
      () => element && rendered(element)?.querySelector<SVGTextElement>('.at-target'),
      'the label',
    );
    const { paintOrder, stroke, strokeWidth } = getComputedStyle(label);
    expect(label.classList.contains('covers')).to.equal(true);
    expect(paintOrder).to.match(/^stroke/);
    expect(stroke).to.match(/^rgb\(255, 255, 255\)$/);
    expect(parseFloat(strokeWidth)).to.be.above(3);
    expect(label.ownerSVGElement?.lastElementChild?.classList.contains('label')).to.equal(true);
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`are crossed by nothing that is drawn, at three widths, in a page that is read ${dir}`, async () => {
      allowConsole(/info: <civic-trend-chart>/);
      for (const width of [320, 768, 1280]) {
        await setViewport({ width, height: 800 });
        for (const [name, data] of Object.entries(trends)) {
          const place = inPage(
            `<div dir="${dir}" lang="${dir === 'rtl' ? 'ar' : 'sv'}">${tag('civic-trend-chart', data)}</div>`,
          );
          const element = place.querySelector<TrendChart>('civic-trend-chart');
          if (!element) throw new Error('no element');
          await until(() => rendered(element), 'the chart');
          const root = rendered(element);
          await settled(element);
          if (!root?.querySelector('.plot')) continue;
          await until(() => root.querySelector('svg .label'), 'drawing');
          const label = root.querySelector<SVGTextElement>('.at-target');
          if (!label || label.classList.contains('covers')) continue;
          const box = label.getBBox();
          for (const path of root.querySelectorAll<SVGPathElement>('path:is(.line, .plan, .break, .pole)'))
            for (let at = 0; at <= path.getTotalLength(); at += 1) {
              const { x, y } = path.getPointAtLength(at);
              const isClear =
                x < box.x || x > box.x + box.width || y < box.y + 3 || y > box.y + box.height - 3;
              expect(
                isClear,
                `${name} at ${width}: ${path.getAttribute('class') ?? ''} at ${x} ${y}`,
              ).to.equal(true);
            }
          await settled(element);
          place.remove();
        }
      }
    });
});
