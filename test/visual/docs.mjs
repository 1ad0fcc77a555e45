/** The pictures in the docs: which they are, and how they are put together of stories. They have the real photo. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { above, beside, fromPng, toSmallWebp } from './pictures.mjs';
import { openForm, openPage, shoot } from './stories.mjs';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

/** Each element in the story that says most. */
const elements = {
  'vision-banner': 'vision-banner--krokom',
  'goal-area-list': 'goal-area-list--with-goals',
  'goal-list': 'goal-list--every-field',
  'progress-gauge': 'progress-gauge--on-the-way',
  'trend-chart': 'trend-chart--population',
  'peer-comparison': 'peer-comparison--named',
  'goal-summary': 'goal-summary--with-not-assessed',
  'feedback-prompt': 'feedback-prompt--follow-up',
  'goal-page': 'goal-page--every-part',
};

/** A picture's rows, and in each what stands beside one another: a story in a form, so many pixels wide. */
const pictures = {
  ...Object.fromEntries(
    Object.entries(elements).flatMap(([name, story]) => [
      [`${name}-320`, [['light', 'dark'].map(form => [story, form, 320])]],
      [`${name}-1280`, ['light', 'dark'].map(form => [[story, form, 1280]])],
    ]),
  ),
  surfaces: ['vision-banner', 'progress-gauge', 'goal-summary'].map(name =>
    ['light', 'dark', 'forced', 'rtl'].map(form => [elements[name], form, 320]),
  ),
  widths: [
    [240, 320, 480, 768].map(width => ['progress-gauge--on-the-way', 'light', width]),
    [240, 320, 480, 768].map(width => ['trend-chart--population', 'light', width]),
    [['goal-area-list--with-goals', 'light', 2000]],
  ],
  'krokom-320': [[['krokom--page', 'light', 320]]],
  'krokom-1280': [[['krokom--page', 'light', 1280]]],
  ...Object.fromEntries(
    ['skarvik', 'kronvalla', 'granfjall'].map(name => [name, [[[`municipalities--${name}`, 'light', 1280]]]]),
  ),
  themes: [[['themes--side-by-side', 'light', 1280]]],
  fonts: [[['host-fonts--side-by-side', 'light', 1280]]],
};

/** Makes them all. Returns their names and sizes. */
export const writeDocs = async (browser, address) => {
  const opened = await openPage(browser);
  const sizes = {};
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(pictures)) {
    const drawn = [];
    for (const row of rows) {
      const parts = [];
      for (const [story, form, width] of row) {
        await openForm(opened, address, story, form);
        parts.push(fromPng(await shoot(opened, width, `${story}, ${form}, ${width}`)));
      }
      drawn.push(beside(parts));
    }
    const bytes = await toSmallWebp(above(drawn));
    writeFileSync(`${folder}${name}.webp`, bytes);
    sizes[name] = bytes.length;
  }
  for (const file of readdirSync(folder)) if (!(file.replace('.webp', '') in pictures)) rmSync(folder + file);
  return sizes;
};
