/** Periods, figures and the gauge's scale: pure functions, here in browsers because pages run them there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figuresOf } from '../../.build/progress/figures.js';
import { fulfilmentOf } from '../../.build/progress/fulfilment.js';
import { drawingOf, writtenMarks } from '../../.build/elements/progress-gauge/drawing.js';
import { comparePeriods, parsePeriod } from '../../.build/contract/parse-period.js';

describe('periods', () => {
  it('stand at their end', () => {
    const ends = {
      2030: 2031,
      '2023-Q3': 2023.75,
      '2023-H1': 2023.5,
      '2022/2026': 2027,
      '2023/2024': 2024.5,
      '2030-06': 2030.5,
      '2030-06-30': 2030.5,
      '2030-12-31': 2031,
    };
    for (const [text, end] of Object.entries(ends)) assert.equal(parsePeriod(text)?.end, end, text);
    assert.ok(Math.abs(parsePeriod('2023-T2').end - (2023 + 2 / 3)) <= 1e-9);
  });

  it('sort by their end', () => {
    const sorted = [
      '2022',
      '2023-Q1',
      '2023-T1',
      '2023-H1',
      '2023-Q3',
      '2023',
      '2023/2024',
      '2024-12-30',
      '2024',
    ];
    assert.deepEqual([...sorted].reverse().sort(comparePeriods), sorted);
  });
});

describe('figures', () => {
  it('take the latest period that has a value for the result, in any order', () => {
    const { current, missing } = figuresOf({
      series: [
        { value: 2, period: 2021 },
        { period: 2023 },
        { value: 3, period: 2022 },
        { value: 1, period: 2019 },
      ],
    });
    assert.deepEqual(current, { value: 3, period: 2022 });
    assert.deepEqual(missing, { period: 2023 });
  });

  it('have no result where nothing has a value', () => {
    assert.equal(
      figuresOf({ series: [{ period: 2021 }], current: { period: 2021 } }).current?.value,
      undefined,
    );
    assert.equal(figuresOf({}).target, undefined);
    assert.equal(figuresOf({ target: {} }).target, undefined);
  });

  it('are written with as many decimals as they have, as far as those tell something, or exactly as many as asked for', () => {
    const decimals = measured => figuresOf(measured).decimals;
    assert.equal(decimals({ current: 14925, target: 16000 }), 0);
    assert.equal(decimals({ current: 21.5, target: 20 }), 1);
    assert.equal(decimals({ current: 4 / 3 }), 2);
    assert.equal(decimals({ current: 1 / 3 }), 4);
    assert.equal(decimals({ current: 1e-7 }), 7);
    assert.equal(decimals({ current: 1e21 }), 0);
    assert.equal(decimals({ current: 1 / 3, decimals: 4 }), 4);
    assert.equal(decimals({ current: 0.5, decimals: 0 }), 0);
  });
});

describe('the drawing of a gauge', () => {
  const draw = (baseline, current, target, unit) => {
    const indicator = {
      ...(baseline !== undefined && { baseline }),
      ...(current !== undefined && { current }),
      ...(target !== undefined && { target }),
      ...(unit !== undefined && { unit }),
    };
    return drawingOf(indicator, fulfilmentOf(indicator));
  };

  it('keeps everything on the bar, whatever the figures', () => {
    const values = [undefined, -1e12, -5, -0.001, 0, 0.001, 3, 3.5, 100, 1e12];
    for (const baseline of values)
      for (const current of values)
        for (const target of values) {
          const drawing = draw(baseline, current, target);
          const name = `${String(baseline)} ${String(current)} ${String(target)}`;
          if (!drawing) {
            assert.deepEqual([baseline, current, target], [undefined, undefined, undefined], name);
            continue;
          }
          const marks = [drawing.baseline, drawing.current, drawing.target, ...drawing.ticks].filter(
            mark => mark !== undefined,
          );
          for (const { at } of marks) assert.ok(at >= 0 && at <= 1, name);
          assert.notEqual(drawing.start, drawing.end, name);
          if (
            baseline !== undefined &&
            target !== undefined &&
            current !== undefined &&
            baseline !== target
          ) {
            const journey = (current - baseline) / (target - baseline);
            const [from, to] = [drawing.baseline?.at ?? NaN, drawing.target?.at ?? NaN];
            const [at, toAt] = [drawing.current?.at ?? NaN, to - from];
            if (Math.abs(journey) < 1e6 && Math.abs(journey) > 1e-6)
              assert.ok(Math.abs((at - from) / toAt - journey) <= Math.abs(journey) * 1e-6, name);
          }
        }
  });

  it('draws nothing without a figure, and no fill without a result', () => {
    assert.equal(draw(undefined, undefined, undefined), undefined);
    assert.equal(draw(1, undefined, 2)?.fill, undefined);
  });

  it('writes no two values on each other', () => {
    const marks = writtenMarks(
      [
        { value: 1, at: 0.02 },
        { value: 0, at: 0 },
        { value: 9, at: 1 },
      ],
      [
        { value: 5, at: 0.5 },
        { value: 8, at: 0.9 },
      ],
      0.2,
    );
    assert.deepEqual(
      marks.map(({ value }) => value),
      [1, 9, 5],
    );
  });
});
