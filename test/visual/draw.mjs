/** Draws stories, as many at a time as the machine is good for. */
import { availableParallelism } from 'node:os';
import { origin } from './browser.mjs';
import { openPage, picturesOf } from './stories.mjs';

/** A drawing in the place of the photo, whose every pixel would depend on how it is decoded. */
const endings = ['.jpg', '-480.webp', '-720.webp', '-1080.webp'];
const standIns = Object.fromEntries(endings.map(end => [`/fjalltopp${end}`, 'test/visual/picture.svg']));

/**
 * Draws them.
 *
 * @param browser From `openStorybook()`.
 * @param stories The forms that are wanted, by story.
 * @param heightsOf How high the pictures of `story.form` may be, by width: the nearer, the sooner they are drawn.
 * @param take Gets `story.form`, its pictures by width, and what draws them again from the start.
 * @param fail Gets `story.form` and the error, when it cannot be drawn.
 */
export const drawStories = async (browser, stories, { heightsOf, take, fail }) => {
  const queue = Object.entries(stories);
  const work = async () => {
    let opened = await openPage(browser, standIns);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [id, forms] = next;
      for (const form of forms) {
        const name = `${id}.${form}`;
        const draw = () => picturesOf(opened, origin, id, form, heightsOf(name));
        const drawAgain = () => {
          opened.there = undefined;
          return draw();
        };
        try {
          await take(name, await draw(), drawAgain);
        } catch (error) {
          fail(name, error);
          await opened.page.close().catch(() => {});
          opened = await openPage(browser, standIns);
        }
      }
    }
  };
  // A page waits for its frames most of the time.
  await Promise.all(Array.from({ length: Math.max(4, 2 * availableParallelism()) }, work));
};
