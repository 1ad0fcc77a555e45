/** Pictures as the code of another commit draws them, on this machine. */
import { drawStories } from './draw.mjs';
import { entryOf } from './record.mjs';
import { storiesIn, widths } from './stories.mjs';
import { openStorybook } from './storybook.mjs';

/**
 * Draws them.
 *
 * @param storybook The other commit's, from `buildReference()`.
 * @param executablePath From `pinnedChromium()`.
 * @param names Which: `story.form-width`.
 * @param heightsOf As in draw.mjs.
 * @param recorded What the record says of them, by name: what is not so is looked at twice.
 * @param take Gets a name and its picture; nothing, where there was no such story.
 * @param fail Gets a name and the error, when it cannot be drawn.
 */
export const drawBefore = async (storybook, executablePath, names, { heightsOf, recorded, take, fail }) => {
  const wanted = new Set(names);
  const there = new Set(storiesIn(storybook));
  const stories = {};
  for (const name of wanted) {
    const [, id, form] = /^(.+)\.(\w+)-\d+$/.exec(name);
    if (there.has(id)) (stories[id] ??= new Set()).add(form);
    else await take(name);
  }
  const namesOf = form =>
    widths.map(width => [width, `${form}-${width}`]).filter(([, name]) => wanted.has(name));
  const isRecorded = async (form, pictures) => {
    for (const [width, name] of namesOf(form))
      if (recorded[name] && (await entryOf(pictures[width])) !== recorded[name]) return false;
    return true;
  };
  const { browser, close } = await openStorybook(storybook, executablePath);
  await drawStories(browser, stories, {
    heightsOf,
    take: async (form, first, drawAgain) => {
      const pictures = (await isRecorded(form, first)) ? first : await drawAgain();
      for (const [width, name] of namesOf(form)) await take(name, pictures[width]);
    },
    fail: (form, error) => {
      for (const [, name] of namesOf(form)) fail(name, error);
    },
  });
  await close();
};
