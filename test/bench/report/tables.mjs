/** What was measured, as Markdown for the docs. */
import { figuresOf } from '../figures.mjs';
import { alike, median, ratios, spread } from '../statistics.mjs';
import { round, table, times } from './markdown.mjs';
import { pageTables } from './page.mjs';

const labelOf = (name, subjects) => subjects[name]?.label ?? `civic-progress-gauge, another build`;

/** Create, update and remove of so many, everything as a multiple of the native meter in the same round. */
const gaugesTable = (count, measured, { subjects, proofs }) => {
  const column = (name, what) => measured[name].map(each => each[what]);
  const rows = Object.keys(measured)
    .sort((a, b) => median(column(a, 'create')) - median(column(b, 'create')))
    .map(name => {
      const against = what => times(ratios(column(name, what), column('native', what)));
      const { draws = '', lacks = '' } = subjects[name] ?? {};
      const paints = proofs?.[name] ? `${proofs[name].points}, ${proofs[name].changed}` : '';
      return [
        labelOf(name, subjects),
        against('create'),
        round(median(column(name, 'create'))),
        against('createLaidOut'),
        against('update'),
        against('remove'),
        draws,
        lacks,
        paints,
      ];
    });
  return table(
    [
      `${count} of`,
      'create, × native',
      'ms',
      'until laid out, by the clock',
      'update, × native',
      'remove, × native',
      'draws',
      'does not draw',
      'points painted, changed',
    ],
    rows,
  );
};

/** Which cannot be told apart from ours, or from the one before them. */
const notTold = (measured, { subjects }) => {
  const names = Object.keys(measured);
  const column = (name, what) => measured[name].map(each => each[what]);
  const test = measured.native.length < 6 ? 'not ahead in every round' : 'sign test of the rounds, 5 %';
  const isOurs = name => name.startsWith('ours');
  const pairs = ['create', 'update'].flatMap(what =>
    names.flatMap((one, index) =>
      names
        .slice(index + 1)
        .filter(other => alike(column(one, what), column(other, what)))
        .map(other => ({ one, other, what })),
    ),
  );
  const ours = pairs.filter(({ one, other }) => isOurs(one) || isOurs(other));
  const others = pairs.length - ours.length;
  const said = ours.map(
    ({ one, other, what }) => `${labelOf(one, subjects)} and ${labelOf(other, subjects)} (${what})`,
  );
  return `Could not be told apart (${test}): ${[
    ...said,
    ...(others ? [`${others} pairs among the others`] : []),
    ...(pairs.length ? [] : ['none']),
  ].join('; ')}.`;
};

const scrollTable = ({ count, rounds }) =>
  table(
    [
      `${count} gauges`,
      'create, ms',
      'scroll through all, ms',
      'both, ms',
      'both, × everything rendered at once',
    ],
    Object.entries(rounds).map(([name, each]) => {
      const sum = each.map(({ create, scroll }) => create + scroll);
      return [
        name === 'ours' ? 'everything rendered' : '`content-visibility: auto`',
        round(median(each.map(({ create }) => create))),
        round(median(each.map(({ scroll }) => scroll))),
        round(median(sum)),
        times(
          ratios(
            sum,
            rounds.ours.map(({ create }) => create),
          ),
        ),
      ];
    }),
  );

const memoryTable = (memory, { subjects }) => {
  const counts = Object.keys(memory);
  const most = memory[counts.at(-1)];
  // Not all are measured with the most.
  const kilobytes = (count, name) => (memory[count][name] ? round(median(memory[count][name]) / 1000) : '');
  return table(
    ['kB each', ...counts.map(count => `of ${count}`)],
    Object.keys(memory[counts[0]])
      .sort((a, b) => median(most[a] ?? [Infinity]) - median(most[b] ?? [Infinity]) || 0)
      .map(name => [labelOf(name, subjects), ...counts.map(count => kilobytes(count, name))]),
  );
};

const coldTable = (cold, { subjects }) =>
  table(
    ['20 on a cold page', 'main thread, ms', '× Material, circular', 'painted after, ms by the clock'],
    Object.entries(cold)
      .sort(([, a], [, b]) => median(a.map(({ busy }) => busy)) - median(b.map(({ busy }) => busy)))
      .map(([name, rounds]) => [
        labelOf(name, subjects),
        round(median(rounds.map(({ busy }) => busy))),
        times(
          ratios(
            rounds.map(({ busy }) => busy),
            cold['material-circular'].map(({ busy }) => busy),
          ),
        ),
        times(spread(rounds.map(({ clock }) => clock))),
      ]),
  );

/** What is done to a list, as it is said. */
const answers = { filter: 'filter', back: 'all again', search: 'search' };

/** To the next frame, and until the rows that are out of the window have followed. */
const listsTable = (lists, slower) =>
  table(
    [
      'goals',
      'create, ms',
      'update, ms',
      'remove, ms',
      ...Object.values(answers).flatMap(label => [label, `${label}, × by hand`]),
    ],
    Object.entries(lists).map(([count, rounds]) => {
      const column = what => times(spread(rounds.map(each => each[what])));
      const answer = what =>
        rounds[0][what] === undefined
          ? 'too short for one'
          : `${column(what)}; ${round(median(rounds.map(each => each[`${what}Whole`])))}`;
      const byHand = what =>
        rounds[0].own[what] === undefined
          ? ''
          : times(
              ratios(
                rounds.map(({ own }) => own[what]),
                rounds.map(({ hand }) => hand[what]),
              ),
            );
      return [
        count,
        ...['create', 'update', 'remove'].map(column),
        ...Object.keys(answers).flatMap(what => [answer(what), byHand(what)]),
      ];
    }),
  ) +
  `\n\nFilter, all again and search: milliseconds by the clock at ${slower} × slow-down from the input to the next frame; after the semicolon until the rows that the window has no room for have followed, too. “× by hand”: the main thread's own time to the next frame, without slow-down, against the same list with the same styles as plain HTML, narrowed down by a few lines in the same round.`;

const chartsTable = charts =>
  table(
    ['points', 'civic-trend-chart, ms', 'ECharts line, ms', '× ECharts'],
    Object.entries(charts).map(([count, rounds]) => [
      count,
      times(spread(rounds['trend-chart'])),
      times(spread(rounds['echarts-line'])),
      times(ratios(rounds['trend-chart'], rounds['echarts-line'])),
    ]),
  );

/** What is aimed at, and what was reached. */
const targetsTable = (results, bounds) =>
  table(
    ['figure', 'reached', 'aimed at', ''],
    Object.entries(figuresOf(results))
      .filter(([name]) => bounds[name]?.target !== undefined)
      .map(([name, figure]) => [
        name,
        figure.low === figure.high ? round(figure.median) : times(figure),
        bounds[name].target,
        figure.median <= bounds[name].target ? 'yes' : 'no',
      ]),
  );

/** What our picture costs with less than it: what no element that says as much can be below. */
const floor = ({ gauges, cold, memory }) => {
  const thousand = gauges?.[1000];
  const column = (name, what, of = thousand) => of[name].map(each => each[what]);
  const against = (name, what) => times(ratios(column(name, what), column('native', what)));
  const said = [];
  if (thousand?.words)
    said.push(
      `The words of the gauge alone, a paragraph for each line, with no bar, style or script: created in ${against('words', 'create')} × the time of a native \`<meter>\`, updated in ${against('words', 'update')} ×.`,
    );
  if (thousand?.raw)
    said.push(
      `All of the picture as finished HTML, with no script: created in ${against('raw', 'create')} ×, updated in ${against('raw', 'update')} ×; created in ${times(ratios(column('raw', 'create'), column('hand', 'create')))} × the time of the one by hand.`,
    );
  if (thousand?.['raw-deferred'])
    said.push(`The same with \`content-visibility\`: created in ${against('raw-deferred', 'create')} ×.`);
  if (cold?.raw)
    said.push(
      `Twenty of them in the HTML of a cold page, again with no script: ${times(ratios(column('raw', 'busy', cold), column('material-circular', 'busy', cold)))} × Material.`,
    );
  if (memory?.[1000]?.lit)
    said.push(
      `Lit alone, for the picture by hand in one template: ${round((median(memory[1000].lit) - median(memory[1000].hand)) / 1000)} kB each more than by hand.`,
    );
  return said.length ? `What it costs with less:\n\n${said.map(text => `- ${text}`).join('\n')}` : '';
};

/** The whole text; `bounds` has what is aimed at. */
export const tables = (results, bounds) => {
  const { machine, versions, gauges, scroll, memory, left, cold, lists, charts, page, slower, unpainted } =
    results;
  const sections = [
    `# Speed

What \`npm run bench\` measured. It is written by that command: nothing here is typed in.

Machine: ${machine.processors} × ${machine.processor}, ${machine.memory} GB, ${machine.system}, ${machine.browser}, Node ${machine.node}, headless.
Peers: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}, each with its theme, built by Vite for production.

How to read it. All subjects are measured in the same rounds, the order another in each, every subject in a process of its own. A figure is the median of
the rounds; in parentheses the quarters around it. “× native” is the multiple of a native \`<meter>\` in the same round, so that what slows a whole round
down does not count. Milliseconds are the main thread's own processor time for script, style, layout and paint, until two frames have been
painted; “by the clock” is the time until everything is laid out, which the work of others on the machine makes longer. A row is there only if
screenshots show that the subject paints, and paints another value otherwise: the last column says how many points of 800 × 600.

What is held to a bound (\`test/bench/bounds.json\`) is a ratio of the same round, a count, or bytes, and never a time: milliseconds, by the clock
or not, are told and not judged.

![Creating 1 000 gauges](speed.svg)`,
    unpainted.length ? `Left out, because they painted nothing: ${unpainted.join(', ')}.` : '',
    ...Object.entries(gauges ?? {}).flatMap(([count, measured]) => [
      `## ${count} gauges (${measured.native.length} rounds)`,
      gaugesTable(count, measured, results),
      notTold(measured, results),
    ]),
    scroll
      ? `## What is put off, and then scrolled through (${scroll.rounds.ours.length} rounds)\n\n${scrollTable(scroll)}`
      : '',
    memory
      ? `## Memory (${Object.values(memory)
          .map(each => each.ours.length)
          .join(', ')} rounds)\n\n${memoryTable(memory, results)}`
      : '',
    left
      ? `After ${left.times} rounds of putting in, changing and taking out ${left.count} gauges of ours, which hold ${round(left.standing / 1000)} kB while they stand there: ${round(
          left.bytes / 1000,
        )} kB, ${left.nodes} nodes and ${left.listeners} listeners more than before.`
      : '',
    cold ? `## A cold page (${cold.ours.length} rounds)\n\n${coldTable(cold, results)}` : '',
    lists
      ? `## Lists of goals (${Object.values(lists)
          .map(each => each.length)
          .join(', ')} rounds)\n\n${listsTable(lists, slower)}`
      : '',
    charts
      ? `## Trend charts (${Object.values(charts)
          .map(each => each['trend-chart'].length)
          .join(', ')} rounds)\n\n${chartsTable(charts)}`
      : '',
    page ? `## Krokom's page\n\n${pageTables(page, slower)}` : '',
    `## What is aimed at\n\n${targetsTable(results, bounds)}`,
    floor(results),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
};
