/** Each theme in `stories/themes/` is in Storybook's toolbar, and has its stories. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const files = readdirSync('stories/themes').map(file => file.replace('.css', ''));
const read = file => readFileSync(file, 'utf8');

test('the list has each file', () => {
  const [, list] = /themes = \[(.*?)\]/.exec(read('stories/support/themes.ts'));
  assert.deepEqual(list.match(/\w+/g).sort(), files.sort());
});

for (const theme of files)
  test(`${theme} is loaded, shown and measured`, () => {
    assert.ok(read('.storybook/preview.ts').includes(`stories/themes/${theme}.css`));
    for (const file of ['themes', 'contrast'])
      assert.match(read(`stories/${file}.stories.ts`), new RegExp(`= \\w+\\('${theme}'`), file);
  });
