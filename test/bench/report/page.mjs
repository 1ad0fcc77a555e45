/** What was measured of Krokom's page, as tables. */
import { roundTrip } from '../round-trip.mjs';
import { ratios, spread } from '../statistics.mjs';
import { round, table, times } from './markdown.mjs';

const lighthouseTable = lighthouse => {
  const line = (label, value) => [label, ...lighthouse.map(value)];
  return table(
    ['Lighthouse, mobile', ...lighthouse.map((_, index) => `run ${index + 1}`)],
    [
      ...['performance', 'accessibility', 'best-practices', 'seo'].map(name => line(name, run => run[name])),
      line('layout shift', ({ shift }) => round(shift, 4)),
      line('blocking time, ms', ({ blocking }) => round(blocking, 0)),
      line('first paint, ms', ({ firstPaint }) => round(firstPaint, 0)),
      line('largest paint, ms', ({ largestPaint }) => round(largestPaint, 0)),
      line('does not pass', ({ failing }) => failing.join(', ') || 'nothing'),
    ],
  );
};

const loadTable = ({ ours, alone }) => {
  const column = (runs, what) => runs.map(run => run[what]);
  const all = column(alone, 'busy');
  return table(
    ['until all of the page stands there', 'with us, ms', 'without us, ms', '× the main thread without us'],
    Object.entries({ busy: 'main thread', longest: 'its longest task' }).map(([what, label]) => [
      label,
      times(spread(column(ours, what))),
      times(spread(column(alone, what))),
      times(ratios(column(ours, what), all)),
    ]),
  );
};

const answersTable = (interactions, answers, slower) =>
  table(
    [
      'from what a visitor does to the next frame',
      `by the clock, ms at ${slower} × slow-down`,
      'main thread, ms',
      '× drawing the page anew',
    ],
    Object.entries(interactions).map(([name, duration]) => [
      name,
      duration <= 16 ? '16 or less' : round(duration, 0),
      times(spread(answers[name].map(({ answer }) => answer))),
      times(
        ratios(
          answers[name].map(({ answer }) => answer),
          answers[name].map(({ anew }) => anew),
        ),
      ),
    ]),
  );

/** When the fallback is painted, and when the elements take its place, on a connection with long round trips. */
const takeoverTable = takeover =>
  table(
    [
      `round trips of ${roundTrip} ms, HTTP/2`,
      'first paint, ms',
      'requests it waits for',
      'one after another',
      'loader there, ms',
      'first element, ms',
      'last element, ms',
      'round trips from the loader to the last element',
      'from the page to the picture',
    ],
    Object.entries(takeover).map(([name, runs]) => {
      const column = what => runs.map(run => run[what]);
      const said = what => (runs[0][what] === undefined ? '' : times(spread(column(what))));
      const counted = what => [...new Set(column(what))].join(', ');
      return [
        name,
        said('painted'),
        counted('blocking'),
        counted('paintTrips'),
        ...['loader', 'first', 'last'].map(said),
        counted('trips'),
        counted('pictureTrips'),
      ];
    }),
  );

/** All of them; `slower` is how much slower than this machine the page answered by the clock. */
export const pageTables = ({ lighthouse, load, interactions, answers, takeover }, slower) =>
  [
    lighthouseTable(lighthouse),
    loadTable(load),
    answersTable(interactions, answers, slower),
    ...(takeover ? [takeoverTable(takeover)] : []),
  ].join('\n\n');
