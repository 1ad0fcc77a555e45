/**
 * Storybook's switches for paper and for larger text, in the Storybook that is built, in each engine: a story in it looks as on paper, with
 * its text twice as large, and as before when they are switched back.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { buildStorybook } from '../visual/storybook.mjs';
import { inEachEngine, until } from './support/drive.mjs';
import { close } from './support/in-browsers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'civic-goals-storybook-'));
buildStorybook('.', folder);
const { server, address } = await serve(folder);

/** Runs in the page: what there is of the story. */
const look = () => {
  const deep = root =>
    [...root.querySelectorAll('*')].flatMap(element => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const root = document.querySelector('#storybook-root');
  const all = root ? deep(root) : [];
  const bases = all.filter(element => element.matches('.base'));
  if (!bases.length) return undefined;
  const styles = bases.map(base => window.getComputedStyle(base));
  const links = all.filter(element => element.matches('.base a[href]'));
  const { height } = bases[0].getBoundingClientRect();
  return {
    colors: [...new Set(styles.map(({ color }) => color))],
    sizes: [...new Set(styles.map(({ fontSize }) => parseFloat(fontSize)))],
    addresses: links.map(link => window.getComputedStyle(link, '::after').content),
    working: all.some(element => element.matches('[part=working]')),
    marks: all.filter(
      element =>
        element.matches('summary') && window.getComputedStyle(element, '::before').content !== 'none',
    ).length,
    note: root.querySelector('.paper-note')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    ground: window.getComputedStyle(root.querySelector('[lang][dir]')).backgroundColor,
    height,
  };
};

/** Runs in the page: chooses in the toolbar, as Storybook tells its preview. */
const choose = globals => {
  window.__STORYBOOK_PREVIEW__.channel.emit('updateGlobals', { globals });
};

const open = async (browser, id, globals = '') => {
  await browser.go(`${address}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true;${globals}`);
  return until(() => browser.run(look), `${id} to be shown`);
};

/** What is to be seen, as soon as it is. */
const becomes = (browser, is, what) =>
  until(async () => {
    const seen = await browser.run(look);
    return seen && is(seen) ? seen : undefined;
  }, what);

/** What stands behind a link on paper; Firefox tells what it is made of. */
const isAddress = content => /http|attr\(href\)/.test(content);

const black = 'rgb(0, 0, 0)';
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const themes = /themes = \[(.*?)\]/.exec(readFileSync('stories/support/themes.ts', 'utf8'))[1].match(/\w+/g);

const counts = await inEachEngine({
  'on paper a story is black on white, in a dark theme too, with addresses, and with what opens open':
    async browser => {
      const id = 'goal-list--every-field';
      assert.ok(entries[id], id);
      const screen = await open(browser, id, 'scheme:dark');
      assert.ok(!screen.colors.includes(black));
      assert.ok(screen.addresses.length && screen.addresses.every(content => !isAddress(content)));
      assert.ok(screen.marks > 0);
      await browser.run(choose, { medium: 'paper' });
      const paper = await becomes(
        browser,
        ({ colors, working, addresses }) => colors.join() === black && working && addresses.every(isAddress),
        'paper',
      );
      assert.equal(paper.ground, 'rgb(255, 255, 255)');
      assert.equal(paper.marks, 0);
      assert.match(paper.note, /^As on paper: .* are not imitated\. Print this$/);
      await browser.run(choose, { medium: 'screen' });
      const back = await becomes(
        browser,
        ({ colors, working }) => !colors.includes(black) && !working,
        'the screen',
      );
      assert.deepEqual({ ...back, height: 0 }, { ...screen, height: 0 });
    },

  'what is not printed is not there on paper': async browser => {
    assert.ok((await open(browser, 'feedback-prompt--krokom')).height > 0);
    await browser.run(choose, { medium: 'paper' });
    await becomes(browser, ({ height }) => height === 0, 'the prompt to go');
  },

  'the button asks the browser to print, and is not on the paper': async browser => {
    await open(browser, 'goal-list--krokom', 'medium:paper');
    const asked = await browser.run(() => {
      let times = 0;
      window.print = () => times++;
      document.querySelector('.paper-note button').click();
      return times;
    });
    assert.equal(asked, 1);
  },

  'text twice as large is so in every element, with and without a theme': async browser => {
    for (const theme of ['none', ...themes]) {
      const { sizes } = await open(browser, 'goal-list--every-field', `theme:${theme}`);
      await browser.run(choose, { text: 'large' });
      const large = await becomes(browser, seen => seen.sizes[0] > sizes[0] * 1.5, `larger text in ${theme}`);
      assert.equal(large.sizes.length, 1);
      // Kronvalla's text grows with the window, too, up to a bound.
      assert.ok(
        Math.abs(large.sizes[0] / sizes[0] - 2) < (theme === 'kronvalla' ? 0.4 : 0.01),
        `${theme}: ${sizes} ${large.sizes}`,
      );
      await browser.run(choose, { text: 'normal' });
      await becomes(browser, seen => seen.sizes[0] === sizes[0], `${theme} as before`);
    }
  },
});

server.close();
rmSync(folder, { recursive: true, force: true });
close(counts);
