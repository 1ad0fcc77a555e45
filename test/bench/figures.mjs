/** The few figures that are held to a bound, out of all the rounds: each with its spread, where it has rounds of its own. */
import { median, ratios, spread } from './statistics.mjs';

const exact = value => ({ median: value, low: value, high: value });

/** @returns A name for each figure, as it stands in `bounds.json`. */
export const figuresOf = ({ gauges = {}, scroll, memory, left, cold, lists, charts, page }) => {
  const figures = {};
  const held = (name, figure) => {
    if (figure && Number.isFinite(figure.median)) figures[name] = figure;
  };
  const thousand = gauges[1000];
  const rounds = (name, what, of = thousand) => of[name].map(round => round[what]);
  if (thousand) {
    for (const what of ['create', 'update'])
      for (const other of ['native', 'hand', 'raw'])
        held(`${what} 1000, times ${other}`, ratios(rounds('ours', what), rounds(other, what)));
    // A native meter's own time is another from one start of the browser to the next, by a seventh; that by hand is steady.
    for (const other of ['native', 'hand'])
      held(
        `create 1000 deferred, times ${other}`,
        ratios(rounds('ours-deferred', 'create'), rounds(other, 'create')),
      );
  }
  if (thousand && gauges[5000]) {
    const growth = name => median(rounds(name, 'create', gauges[5000])) / 5 / median(rounds(name, 'create'));
    held('one of 5000 against one of 1000, times native', exact(growth('ours') / growth('native')));
  }
  if (scroll) {
    const sum = name => scroll.rounds[name].map(({ create, scroll }) => create + scroll);
    held(
      'deferred and scrolled through, times all at once and scrolled through',
      ratios(sum('ours-deferred'), sum('ours')),
    );
    held(
      'deferred and scrolled through, times all at once',
      ratios(
        sum('ours-deferred'),
        scroll.rounds.ours.map(({ create }) => create),
      ),
    );
  }
  if (memory) {
    // With more of them a page's own ups and downs count less.
    const most = memory[1000] ?? Object.values(memory).at(-1);
    const kilobytes = name => median(most[name]) / 1000;
    held('memory of one, kB more than by hand', exact(kilobytes('ours') - kilobytes('hand')));
  }
  if (left) {
    held('left of what stood there, per cent', exact((100 * Math.max(0, left.bytes)) / left.standing));
    held('nodes left', exact(Math.max(0, left.nodes)));
    held('listeners left', exact(Math.max(0, left.listeners)));
  }
  if (cold) {
    const busy = name => cold[name].map(({ busy }) => busy);
    held('20 on a cold page, times Material', ratios(busy('ours'), busy('material-circular')));
    held('20 on a cold page, times by hand', ratios(busy('ours'), busy('hand')));
  }
  if (lists?.[1000])
    for (const what of ['filter', 'back', 'search'])
      held(
        `${what} of 1000 goals, times by hand`,
        ratios(
          lists[1000].map(({ own }) => own[what]),
          lists[1000].map(({ hand }) => hand[what]),
        ),
      );
  if (charts?.[1000])
    held(
      'a chart of 1000 points, times ECharts',
      ratios(charts[1000]['trend-chart'], charts[1000]['echarts-line']),
    );
  if (page) {
    for (const name of ['accessibility', 'best-practices', 'seo'])
      held(`Lighthouse, ${name}, missing`, spread(page.lighthouse.map(run => 100 - run[name])));
    held('Lighthouse, layout shift', spread(page.lighthouse.map(({ shift }) => shift)));
    const alone = page.load.alone.map(({ busy }) => busy);
    for (const [name, label] of Object.entries({ busy: 'main thread', longest: 'longest task' }))
      held(
        `Krokom's page, ${label}, times the main thread of the page without us`,
        ratios(
          page.load.ours.map(run => run[name]),
          alone,
        ),
      );
    for (const [name, rounds] of Object.entries(page.answers))
      held(
        `${name}, times drawing the page anew`,
        ratios(
          rounds.map(({ answer }) => answer),
          rounds.map(({ anew }) => anew),
        ),
      );
    const { 'without us': without, ...withUs } = page.takeover ?? {};
    for (const [name, runs] of Object.entries(withUs)) {
      held(
        `round trips from the loader to the last element, ${name}`,
        spread(runs.map(({ trips }) => trips)),
      );
      for (const [what, label] of Object.entries({
        blocking: 'requests before the first paint',
        paintTrips: 'round trips before the first paint',
      }))
        held(
          `${label}, ${name}, more than without us`,
          spread(runs.map((run, round) => run[what] - without[round][what])),
        );
      held(
        `round trips from the page to the banner's picture, ${name}`,
        spread(runs.map(({ pictureTrips }) => pictureTrips)),
      );
    }
  }
  return figures;
};
