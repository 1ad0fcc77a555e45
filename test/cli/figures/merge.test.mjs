/** What a source may change in a document, and what is a person's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../support/fast-check.mjs';
import { merge } from '../../../dist/cli/figures/merge.js';
import { openDocument } from '../../../dist/cli/figures/document.js';
import { sayChanges, sayLeft } from '../../../dist/cli/figures/say.js';
import { targetsIn } from '../../../dist/cli/figures/targets.js';

const kolada = { type: 'kolada', kpi: 'N10000', municipality: '0180', gender: 'T' };
const table = { type: 'json-stat', url: 'https://k.example/', values: {} };

/** Merges a source's observations into an indicator, and gives what the indicator is then, and what is said of it. */
const merged = (indicator, series, { from = kolada, language = 'sv', more = {} } = {}) => {
  const text = JSON.stringify({ indicators: [{ title: 'Invånare', from, ...indicator }] }, null, 2);
  const { root, editor } = openDocument(Buffer.from(text), language);
  const [target] = targetsIn(root);
  const result = merge(target, { series, source: { name: 'Kolada' }, notes: [], ...more }, editor, {
    from,
    today: '2026-11-29',
  });
  const { source, ...after } = JSON.parse(editor.result()).indicators[0];
  return {
    after,
    source,
    unchanged: editor.result() === text,
    said: result?.changes.length ? sayChanges('Invånare', result.changes, language) : '',
    left: result?.left.length ? sayLeft('Invånare', result.left, language) : '',
    result,
  };
};

for (const [what, series, told, after, said] of [
  [
    'a figure that is new',
    [{ period: '2023', value: 15595 }],
    [
      { period: '2023', value: 15595 },
      { period: '2024', value: 15612 },
    ],
    [
      { period: '2023', value: 15595 },
      { period: '2024', value: 15612 },
    ],
    'Invånare: 2024 ny 15\u00a0612',
  ],
  [
    'a figure that is revised',
    [{ period: 2023, value: 15595, note: 'vår' }],
    [{ period: '2023', value: 15597 }],
    [{ period: 2023, value: 15597, note: 'vår' }],
    'Invånare: 2023 reviderad 15\u00a0595 → 15\u00a0597',
  ],
  [
    'a figure that is preliminary, and then is not',
    [{ period: '2024', value: 228.4, status: 'preliminary' }],
    [{ period: '2024', value: 228.4 }],
    [{ period: '2024', value: 228.4 }],
    'Invånare: 2024 inte längre preliminär',
  ],
  [
    'a figure that has become preliminary',
    [{ period: '2024', value: 228.4 }],
    [{ period: '2024', value: 228.4, status: 'preliminary' }],
    [{ period: '2024', value: 228.4, status: 'preliminary' }],
    'Invånare: 2024 preliminär',
  ],
  [
    'a result where a forecast stood',
    [{ period: '2024', value: 100, status: 'forecast', interval: { low: 90, high: 110 } }],
    [{ period: '2024', value: 97 }],
    [{ period: '2024', value: 97, interval: { low: 90, high: 110 } }],
    'Invånare: 2024 ny 97 (prognosen var 100)',
  ],
  [
    'a figure where there was none',
    [{ period: '2024', value: null, status: 'missing' }],
    [{ period: '2024', value: 0 }],
    [{ period: '2024', value: 0 }],
    'Invånare: 2024 ny 0',
  ],
  [
    'a figure that the source has taken back',
    [{ period: '2024', value: 97 }],
    [{ period: '2024', value: null, status: 'missing' }],
    [{ period: '2024', value: null, status: 'missing' }],
    'Invånare: 2024 har källan tagit bort (var 97)',
  ],
  [
    'a null without a word of why takes no figure’s place',
    [{ period: '2024', value: 97 }],
    [{ period: '2024', value: null }],
    [{ period: '2024', value: 97 }],
    '',
  ],
  [
    'why a figure is missing is a person’s to say',
    [{ period: '2024', value: null, status: 'suppressed' }],
    [{ period: '2024', value: null, status: 'missing' }],
    [{ period: '2024', value: null, status: 'suppressed' }],
    '',
  ],
  [
    'that a figure is estimated is a person’s to say of Kolada’s',
    [{ period: '2024', value: 5, status: 'estimated' }],
    [{ period: '2024', value: 6 }],
    [{ period: '2024', value: 6, status: 'estimated' }],
    'Invånare: 2024 reviderad 5 → 6 (uppskattad)',
  ],
  [
    'a person’s periods, breaks, intervals and notes',
    [
      { period: '2022', value: 1, breakBefore: true, note: 'ny metod' },
      { period: '2023', value: 2, interval: { low: 1, high: 3 } },
      { period: '2030', value: 9, status: 'forecast' },
    ],
    [
      { period: '2022', value: 1 },
      { period: '2023', value: 2, breakBefore: true },
    ],
    [
      { period: '2022', value: 1, breakBefore: true, note: 'ny metod' },
      { period: '2023', value: 2, interval: { low: 1, high: 3 } },
      { period: '2030', value: 9, status: 'forecast' },
    ],
    '',
  ],
  [
    'a new figure stands before a forecast',
    [
      { period: '2023', value: 2 },
      { period: '2030', value: 9, status: 'forecast' },
    ],
    [
      { period: '2023', value: 2 },
      { period: '2024', value: 3 },
    ],
    [
      { period: '2023', value: 2 },
      { period: '2024', value: 3 },
      { period: '2030', value: 9, status: 'forecast' },
    ],
    'Invånare: 2024 ny 3',
  ],
  [
    'the newest first stays the newest first',
    [
      { period: '2022', value: 2 },
      { period: '2021', value: 1 },
    ],
    [
      { period: '2021', value: 1 },
      { period: '2022', value: 2 },
      { period: '2023', value: 3 },
      { period: '2024', value: 4 },
    ],
    [
      { period: '2024', value: 4 },
      { period: '2023', value: 3 },
      { period: '2022', value: 2 },
      { period: '2021', value: 1 },
    ],
    'Invånare: 2024 ny 4; 2023 ny 3',
  ],
  [
    'where a series begins is the document’s to say',
    [{ period: '2022', value: 2 }],
    [
      { period: '1970', value: 0 },
      { period: '2022', value: 2 },
    ],
    [{ period: '2022', value: 2 }],
    '',
  ],
  [
    'the same period in other letters',
    [{ period: '2023K3', value: '1 500,5' }],
    [{ period: '2023-Q3', value: 1500.5 }],
    [{ period: '2023K3', value: '1 500,5' }],
    '',
  ],
  [
    'of two for one period the last counts',
    [
      { period: '2023', value: 1 },
      { period: 2023, value: 2 },
    ],
    [{ period: '2023', value: 3 }],
    [
      { period: '2023', value: 1 },
      { period: 2023, value: 3 },
    ],
    'Invånare: 2023 reviderad 2 → 3',
  ],
  [
    'women and men, and a group of one’s own',
    [{ period: '2023', value: 10, groups: { women: 6, unga: 3 } }],
    [{ period: '2023', value: 10, groups: { women: 5, men: 5 } }],
    [{ period: '2023', value: 10, groups: { women: 5, unga: 3, men: 5 } }],
    'Invånare: 2023 kvinnor 6 → 5; 2023 män ny 5',
  ],
])
  test(what, () => {
    const { after: written, said: words, unchanged } = merged({ series }, told);
    assert.deepEqual(written.series, after);
    assert.equal(words, said);
    assert.equal(unchanged, said === '');
  });

test('a service that can say estimated takes it back', () => {
  const series = [{ period: '2024', value: 5, status: 'estimated' }];
  const { after } = merged({ series }, [{ period: '2024', value: 5 }], { from: table });
  assert.deepEqual(after.series, [{ period: '2024', value: 5 }]);
});

test('a series that is new begins with its first figure, and many are told in one', () => {
  const told = Array.from({ length: 10 }, (_, index) => ({
    period: String(2015 + index),
    value: index < 3 ? null : index,
    ...(index < 3 && { status: 'missing' }),
  }));
  for (const empty of [{}, { series: [] }, { series: null }]) {
    const { after, said } = merged(empty, told);
    assert.deepEqual(
      after.series.map(({ period }) => period),
      ['2018', '2019', '2020', '2021', '2022', '2023', '2024'],
    );
    assert.equal(said, 'Invånare: 2024 ny 9; 7 nya, 2018–2024');
  }
});

test('a figure that the source does not have among those that it has is told and left', () => {
  const series = [
    { period: '2022', value: 1 },
    { period: '2023', value: 15301 },
    { period: '2024', value: 3 },
  ];
  const { unchanged, left } = merged({ series }, [series[0], series[2]]);
  assert.ok(unchanged);
  assert.equal(left, 'Invånare: 2023 15\u00a0301 finns inte hos källan och står kvar');
});

test('the same in English', () => {
  const { said } = merged({ series: [{ period: '2023', value: 1.5 }] }, [{ period: '2023', value: 2 }], {
    language: 'en',
  });
  assert.equal(said, 'Invånare: 2023 revised 1.5 → 2');
});

test('groups of the office get its words, and a person’s words stay', () => {
  const told = [{ period: '2024', value: 3, groups: { a: 1, b: 2, c: null } }];
  const more = {
    groups: [
      { id: 'a', title: 'Alfa' },
      { id: 'b', title: 'Beta' },
      { id: 'c', title: 'Gamma' },
    ],
  };
  assert.deepEqual(merged({ groups: [{ id: 'a', title: 'Vårt ord' }] }, told, { more }).after.groups, [
    { id: 'a', title: 'Vårt ord' },
    { id: 'b', title: 'Beta' },
  ]);
  assert.deepEqual(merged({}, told, { more }).after.groups, more.groups.slice(0, 2));
});

test('who made the figures is said where nobody has said it, and the day where something has changed', () => {
  const told = [{ period: '2024', value: 3 }];
  assert.deepEqual(merged({}, told).source, { name: 'Kolada', updated: '2026-11-29' });
  const own = { name: 'Kolada (RKA)', href: 'https://kolada.se/', licence: 'fri', updated: '2025-01-01' };
  assert.deepEqual(merged({ source: own }, told).source, { ...own, updated: '2026-11-29' });
  assert.deepEqual(merged({ source: own, series: told }, told).source, own);
});

test('series that is no list is told, and left', () => {
  const { result, unchanged } = merged({ series: { period: '2023', value: 1 } }, [
    { period: '2024', value: 3 },
  ]);
  assert.equal(result, undefined);
  assert.ok(unchanged);
});

test('a comparison has its indicator’s source, and no groups', () => {
  const text = JSON.stringify({
    indicators: [
      {
        title: 'Invånare',
        from: kolada,
        source: { name: 'Kolada' },
        comparisons: [{ title: 'Andra', kind: 'municipality', from: kolada }],
      },
    ],
  });
  const { root, editor } = openDocument(Buffer.from(text), 'sv');
  const [, target] = targetsIn(root);
  assert.deepEqual([target.path, target.name], ['indicators[0].comparisons[0]', 'Invånare, Andra']);
  const series = [{ period: '2024', value: 3, groups: { women: 1, men: 2 } }];
  merge(target, { series, source: { name: 'Kolada' }, notes: [] }, editor, {
    from: kolada,
    today: '2026-11-29',
  });
  assert.deepEqual(JSON.parse(editor.result()).indicators[0].comparisons[0], {
    title: 'Andra',
    kind: 'municipality',
    from: kolada,
    series: [{ period: '2024', value: 3 }],
  });
});

test('indicators are found wherever goals are, and nowhere else', () => {
  const indicator = title => ({ title, from: kolada });
  const document = {
    goalAreas: {
      areas: [
        {
          goals: [{ title: 'm', indicators: [indicator('a'), 'b'], goals: [{ indicators: indicator('c') }] }],
        },
      ],
    },
    goals: { goals: [{ indicators: [indicator('d')] }] },
    indicators: [{ title: 'utan' }, indicator('b')],
    texts: { from: { type: 'kolada' } },
    vision: { from: { type: 'kolada' } },
  };
  const { root } = openDocument(Buffer.from(JSON.stringify(document)), 'sv');
  assert.deepEqual(
    targetsIn(root).map(({ path }) => path),
    [
      'goalAreas.areas[0].goals[0].indicators[0]',
      'goalAreas.areas[0].goals[0].goals[0].indicators',
      'goals.goals[0].indicators[0]',
      'indicators[1]',
    ],
  );
  const alone = openDocument(Buffer.from(JSON.stringify(indicator('e'))), 'sv');
  assert.deepEqual(
    targetsIn(alone.root).map(({ path }) => path),
    [''],
  );
});

const observations = fc.uniqueArray(
  fc.record(
    {
      period: fc.integer({ min: 2000, max: 2030 }).map(String),
      value: fc.option(fc.integer({ min: -5, max: 5 })),
      status: fc.constantFrom('preliminary', 'missing', 'estimated', 'forecast', 'suppressed'),
      note: fc.string(),
      groups: fc.dictionary(fc.constantFrom('women', 'men', 'x'), fc.integer({ min: 0, max: 3 }), {
        noNullPrototype: true,
      }),
    },
    { requiredKeys: ['period', 'value'], noNullPrototype: true },
  ),
  { selector: ({ period }) => period },
);

test('whatever stands there and whatever comes: what comes again changes nothing, no period is lost, no note is touched', () => {
  fc.assert(
    fc.property(observations, observations, (series, answer) => {
      const told = answer
        .map(observation => ({ ...observation, note: undefined }))
        .sort((a, b) => a.period - b.period);
      const first = merged({ series }, told);
      const again = merged({ ...first.after, source: first.source ?? { name: 'x' } }, told);
      assert.equal(again.said, '');
      for (const before of series) {
        const after = first.after.series.find(({ period }) => period === before.period);
        assert.equal(after.note, before.note);
        if (!told.some(({ period }) => period === before.period)) assert.deepEqual(after, before);
      }
      // What the source says of a period that is in the document stands there.
      for (const { period, value, status } of told) {
        const after = first.after.series.find(each => each.period === period);
        if (after && (value !== null || status !== undefined)) assert.equal(after.value, value);
      }
    }),
    { numRuns: 500 },
  );
});
