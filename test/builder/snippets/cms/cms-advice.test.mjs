/** What the builder says to use in which CMS: nothing but what was seen to come through, or is said to be read. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cmsAdvice, listCms, cmsList } from '../../../../.build/builder/snippets/cms/cms-advice.js';
import { measuredTools } from '../../../../.build/builder/snippets/cms/measured-tools.js';
import { recipeSettings } from '../../../../.build/builder/snippets/cms/recipe-settings.js';

describe('Which CMS', () => {
  it('names each once, the ones of municipalities first and the one that is none last', () => {
    assert.equal(new Set(cmsList.map(({ id }) => id)).size, cmsList.length);
    assert.equal(cmsList[0]?.id, 'sitevision');
    assert.equal(cmsList.at(-1)?.id, 'other');
    assert.deepEqual(
      listCms('en').map(({ id }) => id),
      cmsList.map(({ id }) => id),
    );
  });

  it('has every tool that was measured, and every recipe’s settings', () => {
    const notes = cmsList.flatMap(({ id }) => cmsAdvice(id, 'sv').notes).join('\n');
    for (const { tool } of measuredTools) assert.ok(notes.includes(`Mätt i ${tool}:`), tool);
    const lines = cmsList.map(({ id }) => cmsAdvice(id, 'sv').allowed?.line);
    for (const { name, lines: written } of recipeSettings) assert.ok(lines.includes(written), name);
  });

  for (const { id, name } of cmsList)
    it(`${name}: what it says to use came through, or it says that it was not run`, async () => {
      const { form, allowed, basis, notes, recipe, inlineFallback } = cmsAdvice(id, 'sv');
      const tool = /Mätt i (.+?):/.exec(notes.join('\n'))?.[1];
      const seen = measuredTools.filter(measured => measured.tool === tool);
      if (tool) {
        assert.equal(basis, 'measured');
        assert.equal(seen.find(({ isAllowed }) => !isAllowed)?.[form], 'element');
        if (allowed) assert.equal(seen.find(({ isAllowed }) => isAllowed)?.[allowed.form], 'element');
        assert.equal(
          inlineFallback,
          seen.some(({ tagWithParagraph }) => tagWithParagraph === 'twice'),
        );
      } else if (basis === 'read') assert.match(notes.join('\n'), /Läst|Väntat/);
      if (recipe) assert.ok(existsSync(recipe), recipe);
    });

  it('gives the lines for the element that is shown', () => {
    const line = cmsAdvice('wordpress-author', 'sv', 'goal-list').allowed?.line ?? '';
    assert.ok(line.includes("$tags['civic-goal-list']"));
    assert.ok(!line.includes('progress-gauge'));
  });

  it('takes a CMS that it does not know for none of them: the link came through everywhere', () => {
    assert.deepEqual(cmsAdvice('something', 'en'), cmsAdvice('other', 'en'));
    assert.equal(
      measuredTools.every(({ link }) => link === 'element'),
      true,
    );
  });
});
