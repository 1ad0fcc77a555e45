/** `custom-elements.json` is the same, in whatever order the disk gives the files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { addFrameworkPlugins } from '@custom-elements-manifest/analyzer/src/utils/cli-helpers.js';
import config from '../../custom-elements-manifest.config.mjs';

const written = readFileSync('custom-elements.json', 'utf8');
const files = JSON.parse(written).modules.map(({ path }) => path);

const manifestOf = async globs => {
  const modules = config.overrideModuleCreation({ ts, globs: [...globs] });
  const plugins = [...(await addFrameworkPlugins(config)), ...config.plugins];
  return `${JSON.stringify(create({ modules, plugins, context: { dev: false, thirdPartyCEMs: [] } }), null, 2)}\n`;
};

const orders = {
  backwards: [...files].reverse(),
  'by the last letter': [...files].sort((a, b) => a.at(-4).localeCompare(b.at(-4), 'en')),
  'from the middle': [...files.slice(files.length / 2), ...files.slice(0, files.length / 2)],
};
for (const [order, globs] of Object.entries(orders))
  test(`the files ${order}`, async () => {
    assert.notDeepEqual(globs, files);
    assert.equal(await manifestOf(globs), written);
  });
