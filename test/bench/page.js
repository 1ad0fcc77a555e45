/**
 * What the bench does in a page, the same for every subject. A subject has `markup(indicator, share)`, `update(element, indicator, share)`
 * and, where it is not there at once, `ready()`; `start(element, indicator, share)` where something has to be called for each.
 */
import { indicatorOf, shareOf } from './indicator.js';

const frame = () => new Promise(resolve => requestAnimationFrame(() => resolve()));

/** Until two frames have been painted: what comes in microtasks, timers and the next frame has come by then. */
const painted = async () => {
  await frame();
  await frame();
  await new Promise(resolve => setTimeout(resolve));
};

/** Lays the page out, and so also computes its styles. */
const layOut = box => box.getBoundingClientRect().height + document.documentElement.scrollHeight;

/** Until nothing in the box is waiting any more: elements render in microtasks, and some in a frame. */
const settled = async (box, subject) => {
  await Promise.resolve();
  const last = box.lastElementChild;
  if (last?.updateComplete) await last.updateComplete;
  if (subject.settle) await subject.settle(box);
};

export const expose = async subject => {
  const box = document.querySelector('#box');
  const parts = () => (subject.parts ? subject.parts(box) : [...box.children]);

  // A page as it comes: everything stands in its HTML already.
  if (location.search.includes('cold')) {
    if (subject.load) await subject.load();
    if (subject.start) parts().forEach((element, index) => subject.start(element, indicatorOf(index, 0)));
    await settled(box, subject);
    window.bench = { painted };
    await painted();
    return performance.now();
  }
  if (subject.ready) await subject.ready();

  const textOf = (count, round) => {
    const texts = [];
    for (let index = 0; index < count; index++)
      texts.push(subject.markup(indicatorOf(index, round), shareOf(index, round)));
    return (subject.around ?? (inside => inside))(texts.join(''));
  };

  const create = async (count, round) => {
    const text = textOf(count, round);
    const began = performance.now();
    box.innerHTML = text;
    if (subject.start)
      parts().forEach((element, index) =>
        subject.start(element, indicatorOf(index, round), shareOf(index, round)),
      );
    await settled(box, subject);
    layOut(box);
    return performance.now() - began;
  };

  const update = async round => {
    const all = parts();
    const given = all.map((_, index) => [indicatorOf(index, round), shareOf(index, round)]);
    const began = performance.now();
    for (const [index, element] of all.entries()) subject.update(element, ...given[index]);
    await settled(box, subject);
    layOut(box);
    return performance.now() - began;
  };

  const remove = () => {
    const began = performance.now();
    for (const element of subject.stop ? parts() : []) subject.stop(element);
    box.textContent = '';
    layOut(box);
    return performance.now() - began;
  };

  /** From the top to the end, a window's height at a time, each painted. */
  const scroll = async () => {
    const began = performance.now();
    scrollTo(0, 0);
    let steps = 0;
    for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += innerHeight) {
      scrollTo(0, y);
      await frame();
      steps++;
    }
    scrollTo(0, 0);
    return { time: performance.now() - began, steps };
  };

  window.bench = { create, update, remove, scroll, painted, textOf };
  return 0;
};
