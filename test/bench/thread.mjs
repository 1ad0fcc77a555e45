/**
 * The main thread's own time between two marks that a page sets, from Chromium's trace. It counts the work that was done and not the
 * time that passed, so that other work on the machine does not lengthen it.
 */
import { marks } from './marks.js';

const milliseconds = microseconds => microseconds / 1000;

/** The spans between marks in a trace, in the order of the page. */
const spansOf = events => {
  const set = events
    .filter(({ name, ph }) => ph === 'I' && Object.values(marks).includes(name))
    .sort((a, b) => a.ts - b.ts);
  const spans = [];
  for (const [index, { name, pid, tid, ts, tts }] of set.entries()) {
    const next = set[index + 1];
    if (name !== marks.began || next?.name !== marks.answered) continue;
    if (next.pid !== pid || next.tid !== tid)
      throw new Error('A span began in another process than it ended in.');
    const tasks = events.filter(
      event =>
        event.name === 'ThreadControllerImpl::RunTask' &&
        event.pid === pid &&
        event.tid === tid &&
        event.ts + event.dur > ts &&
        event.ts < next.ts,
    );
    spans.push({
      busy: milliseconds(next.tts - tts),
      longest: milliseconds(Math.max(0, ...tasks.map(({ tdur }) => tdur))),
    });
  }
  return spans;
};

/**
 * Runs `work`, during which the page sets its marks.
 *
 * @returns For each span its `busy`, the main thread's own time, and the `longest` of its tasks, in milliseconds.
 */
export const threadSpans = async (page, work) => {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  let trace;
  try {
    await work();
  } finally {
    trace = await page.tracing.stop();
  }
  const spans = spansOf(JSON.parse(Buffer.from(trace).toString('utf8')).traceEvents);
  if (!spans.length || spans.some(({ busy }) => !Number.isFinite(busy)))
    throw new Error('The trace does not tell the thread’s own time.');
  return spans;
};
