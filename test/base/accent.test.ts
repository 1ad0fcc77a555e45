/**
 * Whatever colour a municipality has: in every state, light and dark, text has a contrast of 4.5:1 to what it stands on, and what is
 * drawn in the colour, or tells a control from the page, has 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). Measured on what the browser computes.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { goals } from '../fixtures/examples.js';
import { every, everything, falling, grounds, named, random } from '../support/accents.js';
import { rgba } from '../support/color.js';
import { contrast, samplesIn } from '../support/contrast.js';
import { inPage, rendered, tag, until } from '../support/fixture.js';
import { shareOf } from '../support/share.js';

describe('whatever colour a municipality has', () => {
  it('500 of them are seen, and text is read, in every state, light and dark', async () => {
    const place = await everything();
    place.style.background = grounds.light;
    const samples = samplesIn(place);
    const properties = new Set(samples.map(({ property }) => property));
    expect(samples.length).to.be.above(150);
    expect(properties.size).to.be.above(7);
    expect(
      await falling(place, samples, [...named, ...shareOf(random(6))], shareOf(random(500))),
    ).to.deep.equal([]);
  });

  it('has a hue in what is drawn, and a trace of it in the text', async () => {
    const place = inPage(every[0] ?? '');
    const element = place.firstElementChild as HTMLElement;
    await until(() => rendered(element), 'it');
    const texts = ['#b00020', '#003a70'].map(accent => {
      place.style.setProperty('--civic-color-accent', accent);
      return getComputedStyle(rendered(element) as Element).color;
    });
    expect(texts[0]).not.to.equal(texts[1]);
    const line = element.shadowRoot?.querySelector('li') as Element;
    // What is dark enough is left as it is.
    expect(rgba(getComputedStyle(line).borderInlineStartColor)).to.deep.equal([0, 0x3a, 0x70, 1]);
  });

  it('is safe, too, where the data gives it to an area, with all that is inside', async () => {
    for (const color of named) {
      const data = { goalAreas: [{ title: 'Område', color, goals: [{ title: 'Mål', href: '/mal' }] }] };
      const place = inPage(tag('civic-goal-area-list', data));
      const base = await until(() => rendered(place.children[0] as Element), 'it');
      const area = base.querySelector('.area') as Element;
      const list = await until(() => rendered(area.querySelector('civic-goal-list') as Element), 'its goals');
      for (const one of [
        getComputedStyle(area).borderTopColor,
        getComputedStyle(list.querySelector('a') as Element).textDecorationColor,
      ])
        expect(contrast(rgba(one), [255, 255, 255, 1]), color).to.be.at.least(4.5);
    }
  });

  it('is darker where more contrast is asked for, and lines and quiet text are as text is', async function () {
    if (!(await executeServerCommand('emulate-features', { 'prefers-contrast': 'more' }))) this.skip();
    try {
      const place = inPage(tag('civic-goal-list', goals.EveryField));
      const element = place.firstElementChild as HTMLElement;
      const base = (await until(() => rendered(element), 'it')) as HTMLElement;
      const quiet = base.querySelector('.facts') as Element;
      expect(getComputedStyle(quiet).color).to.equal(getComputedStyle(base).color);
      for (const accent of named) {
        place.style.setProperty('--civic-color-accent', accent);
        const link = getComputedStyle(base.querySelector('a') as Element).textDecorationColor;
        expect(contrast(rgba(link), [255, 255, 255, 1]), accent).to.be.at.least(7);
      }
    } finally {
      await executeServerCommand('emulate-features', {});
    }
  });
});
