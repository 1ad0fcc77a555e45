/** What an editor is told of a page opened with `#civic-debug`, and of an element with `debug`: where it stands, and in the console. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import { inspect } from '../../src/embed/inspect.js';
import { words } from '../../src/embed/inspect-words.js';
import { nearestAttribute, nearestTag } from '../../src/embed/nearly-ours.js';
import { elementNames } from '../../src/generated/element-names.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { inPage, rendered, settled, tag, textOf, until } from '../support/fixture.js';

const tags = elementNames.map(name => `civic-${name}`);
const { sv } = words;

/** The box with messages at a place in the page. */
const boxIn = (place: Element | ShadowRoot | null): Element | null =>
  place?.querySelector('.civic-inspected') ?? null;

/** The messages at a place, one a line, without the title. */
const linesIn = (place: Element | ShadowRoot | null): string[] =>
  [...(boxIn(place)?.querySelectorAll('p') ?? [])].slice(1).map(line => line.textContent);

const look = (): void => {
  inspect(document, tags);
};

/** Puts HTML into a page that was opened with `#civic-debug`, and looks through it. */
const inspected = (html: string): HTMLElement => {
  history.replaceState(null, '', '#civic-debug');
  const place = inPage(html);
  look();
  return place;
};

afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

const good = tag('civic-progress-gauge', { title: 'x', current: 3 });

describe('a page that is looked through', () => {
  it('names a tag that is nearly ours, once, and says it in the page’s language', () => {
    const said = expectConsole(/^warn: <civic-progres-gauge>: /);
    const place = inspected('<civic-progres-gauge><p>Förut</p></civic-progres-gauge>');
    look();
    expect(linesIn(place)).to.deep.equal([sv.tag('<civic-progres-gauge>', '<civic-progress-gauge>')]);
    expect(said).to.have.length(1);
    expect(boxIn(place)?.getAttribute('lang')).to.equal('sv');
    place.lang = 'en';
    look();
    expect(linesIn(place)).to.deep.equal([words.en.tag('<civic-progres-gauge>', '<civic-progress-gauge>')]);
    expect(boxIn(place)?.parentElement?.textContent).to.contain('Förut');
  });

  it('names blocks and links that are nearly ours', () => {
    allowConsole(/^warn: <(div|a)>: /);
    const place = inspected(
      '<div data-civic="progress-gage"></div><p><a href="https://krokom.example/mal#civic-goal-lits=mal">Mål</a></p>',
    );
    expect(linesIn(place.children[0]!)).to.deep.equal([
      sv.tag('data-civic="progress-gage"', 'data-civic="progress-gauge"'),
    ]);
    expect(linesIn(place.children[1]!)).to.deep.equal([sv.tag('#civic-goal-lits', '#civic-goal-list')]);
  });

  it('names attributes that blocks do not have, and a block that is no <div>', () => {
    allowConsole(/^warn: <\w+>: /);
    const place = inspected(
      `<div data-civic="goal-list" data-civic-scr="/goals.json"></div><div data-civik="goal-list"></div>
       <p data-civic="goal-list">x</p><div data-civic="goal-list" data-civic-src="/goals.json" data-civil-id="x"></div>`,
    );
    expect([...place.children].map(linesIn)).to.deep.equal([
      [sv.attribute('data-civic-scr', 'data-civic-src')],
      [sv.attribute('data-civik', 'data-civic')],
      [sv.noDiv('p')],
      [],
    ]);
  });

  it('names a tag that stands there as text, escaped once or twice, and not where code is shown', () => {
    expectConsole(/^warn: <p>: /);
    const text = '&lt;civic-vision-banner src="/goals.json"&gt;&lt;/civic-vision-banner&gt;';
    const place = inspected(
      `<p>${text}</p><p>${text.replaceAll('&lt;', '&amp;lt;')}</p><pre>${text}</pre><p><code>${text}</code></p>
       <div contenteditable>${text}</div><p>&lt;civic-card&gt;</p><p>5 &lt; 6</p>
       <p>&lt;div class="x" data-civic="goal-list"&gt;</p>`,
    );
    const [once, twice, ...others] = place.children;
    expect(linesIn(others.pop()!)).to.deep.equal([sv.escaped('<div data-civic=…>')]);
    for (const each of [once!, twice!])
      expect(linesIn(each)).to.deep.equal([sv.escaped('<civic-vision-banner>')]);
    for (const each of others) expect(boxIn(each)).to.equal(null);
  });

  it('names attributes that are nearly ours, in the element, as long as they are there', async () => {
    expectConsole(/^warn: <civic-progress-gauge>: /);
    const place = inspected(
      `<civic-progress-gauge scr="/goals.json" ${/ .*(?=>)/.exec(good)?.[0] ?? ''}></civic-progress-gauge>`,
    );
    const element = place.firstElementChild as ReactiveElement;
    await until(() => boxIn(element.shadowRoot), 'the message');
    expect(linesIn(element.shadowRoot)).to.deep.equal([sv.attribute('scr', 'src')]);
    element.removeAttribute('scr');
    await until(() => !boxIn(element.shadowRoot), 'the message to go');
    expect(textOf(rendered(element))).to.contain('3');
  });

  it('names an empty element, until it is given data', async () => {
    expectConsole(/^warn: <civic-vision-banner id="x">: /);
    const place = inspected('<civic-vision-banner id="x"></civic-vision-banner>');
    const element = place.firstElementChild as ReactiveElement & { data?: unknown };
    await until(() => boxIn(element.shadowRoot), 'the message');
    expect(linesIn(element.shadowRoot)).to.deep.equal([sv.empty]);
    element.data = { statement: 'Öppet' };
    await until(() => rendered(element) && !boxIn(element.shadowRoot), 'the message to go');
  });

  it('names a picture that does not load, whether it failed before or after', async () => {
    const said = expectConsole(/^warn: <civic-vision-banner>: .*borta/);
    const banner = (src: string): string =>
      tag('civic-vision-banner', { statement: 'x', image: { src, alt: 'Vy' } });
    const place = inPage(banner('/borta-1.jpg') + banner('/stories/krokom/fjalltopp.jpg'));
    const [bad, fine] = [...place.children] as ReactiveElement[];
    const picture = (of: Element | undefined): HTMLImageElement | null | undefined =>
      of?.shadowRoot?.querySelector('img');
    await until(() => picture(bad)?.complete && picture(fine)?.complete, 'the pictures');
    history.replaceState(null, '', '#civic-debug');
    look();
    await until(() => boxIn(bad!.shadowRoot), 'the message');
    expect(linesIn(bad!.shadowRoot)).to.deep.equal([sv.picture(picture(bad)!.src)]);
    (fine as { data?: unknown } & Element).data = {
      statement: 'x',
      image: { src: '/borta-2.jpg', alt: 'Vy' },
    };
    await until(() => said.length === 2, 'the other');
    expect(linesIn(fine!.shadowRoot)[0]).to.contain('/borta-2.jpg');
  });

  it('says nothing of what is right, and leaves alone what belongs to others', async () => {
    const place = inspected(
      `${good}<my-goal-list></my-goal-list><civic-card></civic-card><font>x</font><a href="#civic-debug">x</a>
       <p>x &lt; y</p><div data-civic="goal-list"></div><article contenteditable><civic-goal-lst></civic-goal-lst></article>`,
    );
    await settled(place.firstElementChild as ReactiveElement);
    expect(boxIn(place)).to.equal(null);
    expect(boxIn(place.firstElementChild!.shadowRoot)).to.equal(null);
  });
});

describe('an element with debug', () => {
  it('is looked at alone', async () => {
    expectConsole(/^warn: <civic-goal-list>: /);
    const place = inPage(
      '<civic-goal-list debug></civic-goal-list><civic-goal-list></civic-goal-list><civic-goal-lits></civic-goal-lits>',
    );
    look();
    const [asked, other] = place.children;
    await until(() => boxIn(asked!.shadowRoot), 'the message');
    await settled(other as ReactiveElement);
    expect(boxIn(other!.shadowRoot)).to.equal(null);
    expect(boxIn(place)).to.equal(null);
  });
});

describe('names that are nearly ours', () => {
  /** A name with one slip of each kind at each place. */
  const slips = (name: string): string[] =>
    name
      .split('')
      .flatMap((letter, at) => [
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + letter + name.slice(at),
        name.slice(0, at) + name.charAt(at + 1) + letter + name.slice(at + 2),
      ]);

  it('are known by any one slip: every tag', () => {
    for (const each of tags)
      for (const slip of slips(each).filter(slip => /^[a-z]/.test(slip) && slip !== each))
        // Where the first mark is lost, all else is right.
        expect(nearestTag(slip, tags), slip).to.equal(each);
    for (const each of tags)
      for (const name of [each.slice(6), each.replaceAll('-', '_'), each.replaceAll('-', '')])
        expect(nearestTag(name, tags), name).to.equal(each);
  });

  it('are those of attributes, too', () => {
    const known = ['data', 'data-json', 'src', 'heading-level', 'appearance', 'debug'];
    for (const each of known)
      for (const slip of slips(each).filter(slip => slip !== each && !slip.startsWith('-')))
        expect(nearestAttribute(slip, known), slip).to.equal(each);
    for (const [name, near] of Object.entries({
      dat: 'data',
      scr: 'src',
      data_json: 'data-json',
      datajson: 'data-json',
      headinglevel: 'heading-level',
      href: 'src',
      'data-src': 'src',
    }))
      expect(nearestAttribute(name, known), name).to.equal(near);
  });

  it('are not what pages have for other purposes', () => {
    const known = ['data', 'data-json', 'src', 'heading-level', 'debug'];
    for (const name of [
      ...['id', 'class', 'style', 'title', 'lang', 'dir', 'hidden', 'slot', 'role', 'aria-label', 'onclick'],
      ...[
        'data-foo',
        'data-v-1f2e3d',
        'data-once',
        'data-id',
        'data-testid',
        'x-data',
        ':class',
        '@click',
        'itemprop',
      ],
    ])
      expect(nearestAttribute(name, known), name).to.equal(undefined);
    for (const name of ['my-goal-list', 'civic-card', 'civic-card-list', 'x-vision', 'music-player', 'font'])
      expect(nearestTag(name, tags), name).to.equal(undefined);
  });
});
