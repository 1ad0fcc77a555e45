/** A newcomer's first command, `npm start` on a fresh clone: what it says, and what it shows. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { freshClone } from '../support/fresh-clone.mjs';
import { startProgram } from '../support/program.mjs';

test('npm start on a fresh clone', async t => {
  const folder = freshClone(t);

  await t.test('says what is wrong in a file, and what to do', async t => {
    const file = join(folder, 'locales/en.xlf');
    const xliff = readFileSync(file, 'utf8');
    t.after(() => writeFileSync(file, xliff));
    writeFileSync(file, xliff.replace(/<trans-unit.*?<\/trans-unit>/s, ''));
    const { said } = startProgram(t, ['npm', 'start'], { cwd: folder });
    for (const pattern of [
      /Translations, and lists of the elements … /,
      /failed\n/,
      /en\.xlf, [\w.-]+: is not in the file/,
      /correct what is named above/,
    ])
      await said(pattern);
  });

  await t.test('names each step, and ends with two addresses', async t => {
    const { said, output } = startProgram(t, ['npm', 'start'], { cwd: folder });
    await said(/Ctrl\+C ends it\.\n/);
    const lines = output().trim().split('\n');
    const steps = lines.filter(line => / … \d+\.\d s$/.test(line));
    assert.ok(steps.length >= 5, output());
    assert.ok(lines.length < steps.length + 15, output());
    for (const line of lines) assert.ok(line.length < 120, line);

    const addresses = output().match(/http:\/\/\S+/g);
    assert.equal(addresses.length, 2, output());
    for (const [index, words] of ['<h1>Mål och vision', 'builder.js'].entries()) {
      const page = await fetch(addresses[index]);
      assert.equal(page.status, 200);
      const html = await page.text();
      assert.ok(html.includes(words), html);
      // The script that shows everything is there, too.
      for (const [, script] of html.matchAll(/<script[^>]* src="([^"]+)"/g))
        assert.equal((await fetch(new URL(script, addresses[index]))).status, 200, script);
    }
  });
});
