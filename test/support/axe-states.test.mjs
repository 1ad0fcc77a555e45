/** Nothing that axe is to judge is left out where the three engines share it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeStates, themes } from './axe-states.mjs';
import { fixture } from './fixtures.mjs';

// Chromium, Firefox and WebKit: the first alone has forced colours.
const engines = [true, false, false];
const nameOf = ({ title, scheme, isForced }) => `${title}, ${scheme}${isForced ? ', forced' : ''}`;
const namesFor = (titles, engine) => axeStates(titles, engine, engines[engine]).map(nameOf);
const shared = titles => engines.flatMap((_, engine) => namesFor(titles, engine));
const all = titles => titles.flatMap(title => themes.map(theme => nameOf({ title, ...theme })));

const { examples } = await fixture('examples');
const elements = Object.entries(examples).map(([name, them]) => [name, Object.keys(them)]);

test('each state of each element is judged by one engine, forced colours too', () => {
  assert.ok(elements.length > 5);
  for (const [name, titles] of elements) assert.deepEqual(shared(titles).sort(), all(titles).sort(), name);
});

test('so it is with any number of examples', () => {
  for (let count = 0; count < 50; count++) {
    const titles = Array.from({ length: count }, (_, index) => String(index));
    assert.deepEqual(shared(titles).sort(), all(titles).sort(), String(count));
  }
});

test('each engine judges some of each element’s states, and of three examples light and dark ones', () => {
  for (const [name, titles] of elements)
    engines.forEach((_, engine) => {
      const states = axeStates(titles, engine, engines[engine]);
      assert.ok(states.length, `${name}, ${engine}`);
      if (titles.length < 3) return;
      const schemes = states.filter(({ isForced }) => !isForced).map(({ scheme }) => scheme);
      assert.deepEqual([...new Set(schemes)].sort(), ['dark', 'light'], `${name}, ${engine}`);
    });
});

test('an engine that shares with no other judges all that it can', () => {
  const titles = ['a', 'b', 'c', 'd'];
  assert.deepEqual(axeStates(titles, undefined, true).map(nameOf).sort(), all(titles).sort());
  assert.equal(axeStates(titles, undefined, false).length, 8);
});
