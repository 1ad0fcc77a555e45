import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/elements/vision-banner/define.js';
import { VisionBanner } from '../../../src/index.js';
import { broken, krokom, visions } from '../../fixtures/examples.js';
import { keepsTheContract } from '../../support/contract.js';
import { expectConsole } from '../../support/console.js';
import { rendered, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const banner = (data: unknown, attributes = ''): Promise<VisionBanner> =>
  shown<VisionBanner>(tag('civic-vision-banner', data, '', attributes));

describe('civic-vision-banner', () => {
  keepsTheContract({
    tag: 'civic-vision-banner',
    element: VisionBanner,
    examples: visions,
    word: 'gör plats för växtkraft',
    document: part => ({ vision: part, goals: { goals: [] } }),
    refused: broken,
  });

  it('says everything that Krokom says, in its order', async () => {
    const { statement, intro, ambition, mission, values } = krokom.vision;
    expect(spoken(await banner(visions.Krokom))).to.equal(
      [
        `Vision ${statement} ${intro}`,
        `Visionsmål ${ambition.text}`,
        `Verksamhetsidé ${mission.text}`,
        `Värdegrund ${values.words.join(' ')} ${values.text}`,
      ].join(' '),
    );
  });

  it('has the statement as its heading, and the parts one level below', async () => {
    const base = rendered(await banner(visions.Krokom, 'heading-level="3"'));
    expect(base?.querySelectorAll('h3')).to.have.length(1);
    expect([...(base?.querySelectorAll('h4') ?? [])].map(({ textContent }) => textContent)).to.deep.equal([
      'Visionsmål',
      'Verksamhetsidé',
      'Värdegrund',
    ]);
  });

  it('lists the core values as a list', async () => {
    const list = rendered(await banner(visions.Krokom))?.querySelector('ul');
    expect(list?.getAttribute('role')).to.equal('list');
    expect([...(list?.children ?? [])].map(({ textContent }) => textContent)).to.deep.equal(
      krokom.vision.values.words,
    );
  });

  it('describes the picture, keeps its place free, and keeps its focal point in view', async () => {
    const image = rendered(await banner(visions.Krokom))?.querySelector('img');
    expect(image?.alt).to.equal('Man på fjälltopp med utsikt över bergskedja.');
    expect(image?.getAttribute('width')).to.equal('1600');
    expect(image && getComputedStyle(image).objectPosition).to.equal('69% 48%');
    expect(image?.getBoundingClientRect().height).to.be.above(100);
  });

  it('takes a picture for decoration where its description is blank', async () => {
    const element = await banner({ ...visions.Krokom, image: { ...visions.Krokom.image, alt: '' } });
    expect(rendered(element)?.querySelector('img')?.getAttribute('alt')).to.equal('');
  });

  it('stands beside its picture where there is room, and under it where there is not', async () => {
    const places = async (width: number): Promise<[DOMRect, DOMRect]> => {
      await setViewport({ width, height: 800 });
      const base = rendered(await banner(visions.Krokom));
      const [picture, words] = [base?.querySelector('.picture'), base?.querySelector('.lead')];
      if (!picture || !words) throw new Error('nothing rendered');
      return [picture.getBoundingClientRect(), words.getBoundingClientRect()];
    };
    const [above, below] = await places(400);
    expect(below.top).to.be.above(above.bottom);
    const [right, left] = await places(1280);
    expect(right.left).to.be.above(left.right);
    await setViewport({ width: 1024, height: 768 });
  });

  it('leaves no room for what it does not have', async () => {
    const { statement, values } = krokom.vision;
    const gap = async (data: object): Promise<number> => {
      const base = rendered(await banner(data));
      const [lead, label] = [base?.querySelector('.lead'), base?.querySelector('.label')];
      if (!lead || !label) throw new Error('nothing rendered');
      return label.getBoundingClientRect().top - lead.getBoundingClientRect().bottom;
    };
    const usual = await gap({ statement, values, mission: { text: 'Vi gör plats.' } });
    expect(await gap({ statement, values })).to.be.closeTo(usual, 1);
  });

  it('marks the data’s language where it is another than the page’s', async () => {
    const base = rendered(await banner(visions.English));
    expect(base?.querySelector('h2')?.getAttribute('lang')).to.equal('en');
    expect(base?.querySelector('.label')?.textContent).to.equal('Värdegrund');
  });

  it('resolves addresses against the document that they stand in', async () => {
    const data = { statement: 'x', link: { href: 'mer', label: 'Mer' } };
    const body = encodeURIComponent(JSON.stringify({ vision: data }));
    const element = await shown(
      `<civic-vision-banner src="/__test__/echo?body=${body}"></civic-vision-banner>`,
    );
    expect(rendered(element)?.querySelector('a')?.href).to.equal(`${location.origin}/__test__/mer`);
  });

  it('follows no address that is not a link, and shows no picture from anywhere', async () => {
    for (const part of [
      { link: { href: 'javascript:alert(1)', label: 'x' } },
      { link: { href: 'data:text/html,x', label: 'x' } },
      { image: { src: 'https://example.com/x.jpg', alt: '' } },
      { image: { src: 'data:image/png;base64,AAAA', alt: '' } },
      { image: { src: '/x.jpg', srcset: '/x.jpg 1x, https://example.com/y.jpg 2x', alt: '' } },
      { image: { src: '/x.jpg' } },
    ]) {
      const said = expectConsole(/warn: <civic-vision-banner>/);
      const host = document.createElement('civic-vision-banner');
      host.textContent = 'Förut';
      host.data = JSON.stringify({ statement: 'x', ...part });
      document.body.append(host);
      await new Promise(resolve => {
        host.addEventListener('civic-error', resolve);
      });
      await until(() => rendered(host), JSON.stringify(part));
      // It is left out, and the vision stands.
      expect(textOf(rendered(host))).to.contain('x');
      const left = rendered(host)?.querySelector('a, img[src^="data:"], [srcset]');
      expect(!!left, JSON.stringify(part)).to.equal(false);
      await until(() => said.length, 'the message');
      host.remove();
    }
  });
});
