/** What the builder says to use in which CMS: nothing but what was seen to come through, or is said to be read. */
import { expect } from 'chai';
import { cmsAdvice, listCms, cmsList } from '../../../../src/builder/snippets/cms/cms-advice.js';
import { measuredTools } from '../../../../src/builder/snippets/cms/measured-tools.js';
import { recipeSettings } from '../../../../src/builder/snippets/cms/recipe-settings.js';

describe('Which CMS', () => {
  it('names each once, the ones of municipalities first and the one that is none last', () => {
    expect(new Set(cmsList.map(({ id }) => id)).size).to.equal(cmsList.length);
    expect(cmsList[0]?.id).to.equal('sitevision');
    expect(cmsList.at(-1)?.id).to.equal('other');
    expect(listCms('en').map(({ id }) => id)).to.deep.equal(cmsList.map(({ id }) => id));
  });

  it('has every tool that was measured, and every recipe’s settings', () => {
    const notes = cmsList.flatMap(({ id }) => cmsAdvice(id, 'sv').notes).join('\n');
    for (const { tool } of measuredTools) expect(notes, tool).to.contain(`Mätt i ${tool}:`);
    const lines = cmsList.map(({ id }) => cmsAdvice(id, 'sv').allowed?.line);
    for (const { name, lines: written } of recipeSettings) expect(lines, name).to.include(written);
  });

  for (const { id, name } of cmsList)
    it(`${name}: what it says to use came through, or it says that it was not run`, async () => {
      const { form, allowed, basis, notes, recipe, inlineFallback } = cmsAdvice(id, 'sv');
      const tool = /Mätt i (.+?):/.exec(notes.join('\n'))?.[1];
      const seen = measuredTools.filter(measured => measured.tool === tool);
      if (tool) {
        expect(basis).to.equal('measured');
        expect(seen.find(({ isAllowed }) => !isAllowed)?.[form]).to.equal('element');
        if (allowed) expect(seen.find(({ isAllowed }) => isAllowed)?.[allowed.form]).to.equal('element');
        expect(inlineFallback).to.equal(seen.some(({ tagWithParagraph }) => tagWithParagraph === 'twice'));
      } else if (basis === 'read') expect(notes.join('\n')).to.match(/Läst|Väntat/);
      if (recipe) expect((await fetch(`/${recipe}`)).ok, recipe).to.equal(true);
    });

  it('gives the lines for the element that is shown', () => {
    const line = cmsAdvice('wordpress-author', 'sv', 'goal-list').allowed?.line ?? '';
    expect(line).to.contain("$tags['civic-goal-list']");
    expect(line).not.to.contain('progress-gauge');
  });

  it('takes a CMS that it does not know for none of them: the link came through everywhere', () => {
    expect(cmsAdvice('something', 'en')).to.deep.equal(cmsAdvice('other', 'en'));
    expect(measuredTools.every(({ link }) => link === 'element')).to.equal(true);
  });
});
