/** Pictures as the code draws them now. */
import { drawStories } from './draw.mjs';
import { entryOf } from './record.mjs';
import { keepAfter } from './report.mjs';
import { forms, widths } from './stories.mjs';

/** The names of a story's pictures. */
export const namesOf = id =>
  Object.keys(forms).flatMap(form => widths.map(width => `${id}.${form}-${width}`));

/**
 * Draws stories in every form, and keeps the pictures that are not as they should be.
 *
 * @param browser From `openStorybook()`.
 * @param ids Of the stories.
 * @param known What the record says, by name.
 * @param heightsOf As in draw.mjs.
 * @returns What the record should say of each, the names of those that it does not say it of, how many stories were looked at twice in a
 *   form, and the names and errors of what could not be drawn.
 */
export const drawNow = async (browser, ids, known, heightsOf) => {
  const entries = {};
  const differing = [];
  const errors = [];
  let lookedTwice = 0;
  const entriesOf = async (form, pictures) => {
    const found = {};
    for (const width of widths) found[`${form}-${width}`] = await entryOf(pictures[width]);
    return found;
  };
  await drawStories(browser, Object.fromEntries(ids.map(id => [id, Object.keys(forms)])), {
    heightsOf,
    take: async (form, first, drawAgain) => {
      let pictures = first;
      let found = await entriesOf(form, pictures);
      if (Object.entries(found).some(([name, entry]) => known[name] && known[name] !== entry)) {
        // What has changed has changed twice: a page that was caught on its way has not.
        pictures = await drawAgain();
        found = await entriesOf(form, pictures);
        lookedTwice++;
      }
      Object.assign(entries, found);
      for (const width of widths) {
        const name = `${form}-${width}`;
        if (found[name] === known[name]) continue;
        keepAfter(name, pictures[width]);
        differing.push(name);
      }
    },
    fail: (form, error) => errors.push({ name: form, words: error.message }),
  });
  return { entries, differing, errors, lookedTwice };
};
