/** All that is measured in a run, in order. */
import { cpus, release, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import { answersOf, interactionsOf } from './answers.mjs';
import { launch, open, serveFolders } from './browser.mjs';
import { buildPages, pages, subjectScripts } from './build.mjs';
import { measureCharts } from './charts.mjs';
import { measureCold } from './cold.mjs';
import { measureGauges, openSubjects, warmUp } from './gauges.mjs';
import { folder, versionOf } from './install.mjs';
import { lighthouseOf } from './lighthouse.mjs';
import { measureLists, slower } from './lists.mjs';
import { loadOf } from './load.mjs';
import { leftOver, memoryOf } from './memory.mjs';
import { measureScroll } from './scroll.mjs';
import { subjects } from './subjects/index.mjs';
import { takeoverOf } from './takeover.mjs';

const all = Object.keys(subjects);
const few = [
  'native',
  'words',
  'raw',
  'hand',
  'lit',
  'ours',
  'ours-deferred',
  'material-circular',
  'webawesome-bar',
];

/** How much of everything: `[how many, rounds]`. */
const plans = {
  full: {
    names: all,
    gauges: [
      [10, 11],
      [100, 9],
      [1000, 7],
    ],
    many: [5000, 3],
    scroll: [1000, 5],
    memory: [
      [10, 5],
      [100, 3],
      [1000, 3],
      [5000, 1],
    ],
    left: [200, 20],
    cold: 11,
    lists: [
      [12, 7],
      [100, 7],
      [1000, 5],
      [5000, 3],
    ],
    charts: [
      [10, 7],
      [1000, 7],
    ],
    lighthouse: 5,
    load: 7,
    answers: 7,
    takeover: 7,
  },
  quick: {
    names: few,
    gauges: [[1000, 5]],
    many: undefined,
    scroll: [300, 3],
    memory: [[300, 1]],
    left: [100, 20],
    cold: 7,
    lists: [[1000, 5]],
    charts: [[1000, 3]],
    lighthouse: 1,
    load: 5,
    answers: 5,
    takeover: 3,
  },
};

const parts = ['gauges', 'scroll', 'memory', 'cold', 'lists', 'charts', 'page'];

/** What it was measured on. */
const machineOf = async browser => ({
  processor: cpus()[0]?.model ?? 'unknown',
  processors: cpus().length,
  memory: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release().split('-')[0]}`,
  browser: (await browser.version()).replace('/', ' '),
  node: process.version,
});

const pick = (opened, names) =>
  Object.fromEntries(names.filter(name => opened[name]).map(name => [name, opened[name]]));

/**
 * Measures.
 *
 * @returns Every round of everything; nothing where there is no Chromium.
 */
export const measure = async ({ quick, parts: wanted = parts, beside, say }) => {
  const browser = await launch();
  if (!browser) return undefined;
  const plan = plans[quick ? 'quick' : 'full'];
  const names = [...plan.names, ...(beside ? ['ours?library=/beside/'] : [])];
  const own = Object.fromEntries(
    ['goal-list', 'goal-list-hand', 'echarts-line'].map(name => [
      name,
      `import '${folder}subjects/${name}.js';`,
    ]),
  );
  const trend = `import { ours } from '${folder}subjects/trend-chart.js'; window.ready = ours();`;
  await buildPages({ ...subjectScripts(plan.names), ...own, 'trend-chart': trend });
  const made = {};
  const server = await serveFolders(
    { '/pages/': pages, '/library/': 'cdn', ...(beside && { '/beside/': beside }) },
    made,
  );
  const results = {
    quick,
    machine: await machineOf(browser),
    versions: Object.fromEntries(
      [...new Set(Object.values(subjects).flatMap(({ package: name }) => name ?? []))].map(name => [
        name,
        versionOf(name),
      ]),
    ),
    subjects,
    slower,
    unpainted: [],
  };
  try {
    const { opened, proofs } = await openSubjects(browser, server.address, names, say);
    results.unpainted = Object.keys(proofs).filter(name => !opened[name]);
    results.proofs = Object.fromEntries(
      Object.entries(proofs).map(([name, { points, changed }]) => [name, { points, changed }]),
    );
    const does = part => wanted.includes(part);
    const ours = Object.keys(opened).filter(name => name.startsWith('ours') && name !== 'ours-deferred');

    if (does('gauges') || does('scroll') || does('memory'))
      for (const [name, subject] of Object.entries(opened))
        await warmUp(subject, subjects[name]?.slow ? 50 : undefined);
    if (does('gauges')) {
      results.gauges = {};
      for (const [count, rounds] of plan.gauges)
        results.gauges[count] = await measureGauges(opened, count, rounds, say);
      if (plan.many) {
        const [count, rounds] = plan.many;
        results.gauges[count] = await measureGauges(pick(opened, [...few, ...ours]), count, rounds, say);
      }
    }
    if (does('scroll')) {
      const [count, rounds] = plan.scroll;
      results.scroll = {
        count,
        rounds: await measureScroll(pick(opened, ['ours', 'ours-deferred']), count, rounds, say),
      };
    }
    if (does('memory')) {
      results.memory = {};
      for (const [count, rounds] of plan.memory)
        results.memory[count] = await memoryOf(
          count > 1000 ? pick(opened, [...few, ...ours]) : opened,
          count,
          rounds,
          say,
        );
      const [standing, times] = plan.left;
      results.left = { count: standing, times, ...(await leftOver(opened.ours, standing, times)) };
    }
    if (does('cold')) {
      const urls = {};
      for (const name of Object.keys(opened).filter(name => name !== 'raw-deferred')) {
        // Our finished HTML needs no script but the one that waits until it is painted, and its styles in the page.
        const [file, query = ''] = name === 'raw' ? ['words', 'raw'] : name.split('?');
        const text = await opened[name].page.evaluate(
          isRaw =>
            (isRaw
              ? `<style>${document.adoptedStyleSheets
                  .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
                  .join('\n')}</style>`
              : '') + window.bench.textOf(20, 0),
          name === 'raw',
        );
        const path = `/pages/${file}/cold-${query.replace(/\W+/g, '-')}.html`;
        made[path] = readFileSync(`${pages}/${file}/${file}.html`, 'utf8').replace(
          '<div id="box"></div>',
          () => `<div id="box">${text}</div>`,
        );
        urls[name] = `${server.address(`cold-${name.replace(/\W+/g, '-')}`)}${path}?cold&${query}`;
      }
      results.cold = await measureCold(browser, urls, plan.cold, say);
    }
    for (const subject of Object.values(opened)) await subject.close();

    if (does('lists')) {
      const lists = {};
      for (const [key, name] of [
        ['ours', 'goal-list'],
        ['hand', 'goal-list-hand'],
      ])
        lists[key] = await open(browser, `${server.address(name)}/pages/${name}/${name}.html`);
      results.lists = {};
      for (const [count, rounds] of plan.lists)
        results.lists[count] = await measureLists(lists, count, rounds, say);
      for (const list of Object.values(lists)) await list.close();
    }
    if (does('charts')) {
      const charts = {};
      for (const name of ['trend-chart', 'echarts-line'])
        charts[name] = await open(browser, `${server.address(name)}/pages/${name}/${name}.html`);
      results.charts = {};
      for (const [count, rounds] of plan.charts)
        results.charts[count] = await measureCharts(charts, count, rounds, say);
      for (const chart of Object.values(charts)) await chart.close();
    }
    if (does('page'))
      results.page = {
        lighthouse: await lighthouseOf(browser, plan.lighthouse, say),
        load: await loadOf(browser, plan.load, say),
        answers: await answersOf(browser, plan.answers, say),
        interactions: await interactionsOf(browser, slower),
        takeover: await takeoverOf(browser, plan.takeover, say),
      };
  } finally {
    await browser.close();
    server.close();
  }
  return results;
};
