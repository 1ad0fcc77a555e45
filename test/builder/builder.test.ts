/** The builder, as a web editor uses it: choose, fill in, see, take away; with the keyboard, and without losing anything. */
import { expect } from 'chai';
import { elementNames } from '../../src/builder/elements/elements.js';
import { sendKeys } from '@web/test-runner-commands';
import { krokom } from '../fixtures/examples.js';
import { checked, drawn, openBuilder, type Page } from '../support/builder.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { rendered, spoken, until } from '../support/fixture.js';

const example = {
  title: 'Antal invånare',
  unit: 'invånare',
  baseline: { period: '2018', value: 14925 },
  current: { period: '2023', value: 15595 },
  target: { period: '2030', value: 16000 },
};

/** Fills in a gauge, six fields and their years. */
const writeGauge = async ({ write }: Page): Promise<void> => {
  await write('indicators[0].title', 'Antal invånare');
  await write('indicators[0].unit', 'invånare');
  await write('indicators[0].baseline.value', '14 925');
  await write('indicators[0].baseline.period', '2018');
  await write('indicators[0].current.value', '15595');
  await write('indicators[0].current.period', '2023');
  await write('indicators[0].target.value', '16 000');
  await write('indicators[0].target.period', '2030');
};

const paste = async ({ area, press }: Page, text: string): Promise<void> => {
  area('#paste').value = text;
  await press('Gå vidare med det här');
};

const said = ({ one }: Page): string => one('.said').textContent;

describe('the builder', () => {
  it('offers each element to show, with a live example', async () => {
    const { all } = await openBuilder();
    const cards = all('.card');
    expect(cards.map(card => card.dataset['element']).sort()).to.deep.equal([...elementNames].sort());
    for (const card of cards) {
      const element = card.querySelector('.sample :not(div)');
      await until(() => element && rendered(element), `${card.dataset['element'] ?? ''} to show`);
    }
  });

  it('makes a gauge of six fields, without a word of JSON', async () => {
    const page = await openBuilder('progress-gauge');
    // The simple case is no longer than that.
    expect(page.all('.form > .fields > :is(.field, .figure, .unit)')).to.have.length(5);
    await writeGauge(page);
    expect(page.builder.document).to.deep.equal({ indicators: [example] });
    const gauge = page.one('.sheet civic-progress-gauge');
    await until(() => /15\s?595 invånare/.test(spoken(gauge)), 'the preview');
  });

  it('makes a comparison with others, without a word of JSON', async () => {
    const page = await openBuilder('peer-comparison');
    await page.write('indicators[0].title', 'Utsläpp');
    await page.write('indicators[0].direction', 'decrease');
    await page.write('indicators[0].current.value', '4,2');
    await page.write('indicators[0].current.period', '2024');
    const others = [
      ['Riket', 'nation', '4,4'],
      ['Åre', 'municipality', '3,6'],
      ['Berg', 'municipality', '6,1'],
    ] as const;
    for (const [index, [title, kind, value]] of others.entries()) {
      await page.press(page.one('[id="f-indicators[0].comparisons-add"]'));
      if (!index) {
        await checked();
        expect(page.one('.notes').textContent).to.contain('Indikator 1, Jämförelse 1, Vad det är');
      }
      const at = `indicators[0].comparisons[${index}]`;
      await page.write(`${at}.title`, title);
      await page.write(`${at}.kind`, kind);
      await page.write(`${at}.current.value`, value);
      await page.write(`${at}.current.period`, '2024');
    }
    expect(page.builder.document).to.deep.equal({
      indicators: [
        {
          title: 'Utsläpp',
          direction: 'decrease',
          current: { value: 4.2, period: '2024' },
          comparisons: others.map(([title, kind, value]) => ({
            title,
            kind,
            current: { value: Number(value.replace(',', '.')), period: '2024' },
          })),
        },
      ],
    });
    const comparison = page.one('.sheet civic-peer-comparison');
    await until(
      () => spoken(comparison).includes('Vår kommun ligger på plats 2 av 3, där ett lägre värde är bättre.'),
      'the preview',
    );
  });

  it('says what to fill in while there is nothing to show', async () => {
    const { one } = await openBuilder('goal-list');
    expect(one('.sheet').textContent).to.contain('Här syns det när ni har fyllt i');
  });

  it('gives the tag, the block, the link, the document and the line for the template', async () => {
    const page = await openBuilder('progress-gauge');
    await writeGauge(page);
    await page.press('Ta med till webbplatsen');
    await until(() => page.place.querySelector('#code-tag'), 'the tag');
    const code = (id: string): string => page.area(`#code-${id}`).value;
    expect(code('tag')).to.match(/^<civic-progress-gauge data-json="\{&quot;.*<\/civic-progress-gauge>$/);
    expect(code('block')).to.match(/^<div data-civic="progress-gauge"/);
    expect(code('template')).to.contain('<script type="module" src="/civic-goals/civic-goals.js"></script>');
    expect(JSON.parse(code('document'))).to.deep.equal({ indicators: [example] });
    const link = page.input('#site-page');
    link.value = 'https://www.kommun.se/mal';
    link.dispatchEvent(new Event('input'));
    await until(() => page.place.querySelector('#code-link'), 'the link');
    expect(code('link')).to.contain('https://www.kommun.se/mal#civic-progress-gauge=');
    // For the tool's own link button: the address and the text by themselves.
    const place = document.createElement('div');
    place.innerHTML = code('link');
    expect(code('address')).to.equal(place.querySelector('a')?.href);
    expect(code('text')).to.equal(place.querySelector('a')?.textContent);
    expect(code('text')).to.match(/15\s595\sinvånare/);
  });

  it('points at a part of the document by an id, and says that it must be published with it', async () => {
    const page = await openBuilder('progress-gauge');
    await writeGauge(page);
    await page.press('Ta med till webbplatsen');
    await until(() => page.place.querySelector('#code-tag'), 'the tag');
    expect(page.all('.best .notes .advice')).to.deep.equal([]);
    const address = page.input('#site-src');
    address.value = 'https://www.kommun.se/goals.json';
    address.dispatchEvent(new Event('input'));
    await until(() => page.area('#code-tag').value.includes('goals.json#'), 'the address of the part');
    const id = /#([^"]+)/.exec(page.area('#code-tag').value)?.[1];
    expect(page.builder.document).to.deep.equal({ indicators: [{ ...example, id }] });
    expect(JSON.parse(page.area('#code-document').value)).to.deep.equal(page.builder.document);
    expect(page.one('.best .advice').textContent).to.contain('lägg ut det på nytt');
  });

  it('shows all goals under their areas, or those of one area, and writes in what is shown', async () => {
    const page = await openBuilder();
    const areas = ['Skola', 'Klimat'].map(title => ({ title, goals: [{ title: `Ett mål om ${title}` }] }));
    page.area('#paste').value =
      `<civic-goal-list data-json='${JSON.stringify({ goalAreas: { areas } })}'></civic-goal-list>`;
    await page.press('Gå vidare med det här');
    await until(() => page.place.querySelector('#which'), 'the choice');
    expect([...page.select('#which').options].map(({ text }) => text)).to.deep.equal([
      'Alla mål',
      'Skola',
      'Klimat',
    ]);
    expect(page.all('.form .row-title').map(title => title.textContent)).to.include.members([
      'Skola',
      'Klimat',
    ]);
    const which = page.select('#which');
    which.value = 'goalAreas.areas[1]';
    which.dispatchEvent(new Event('change'));
    await drawn();
    expect(page.input('[id="f-goalAreas.areas[1].title"]').value).to.equal('Klimat');
    for (let round = 0; page.all('.form [aria-expanded=false]').length; round++) {
      if (round > 20) throw new Error('Something never unfolds.');
      for (const fold of page.all('.form [aria-expanded=false]')) fold.click();
      await drawn();
    }
    await page.press('Ta med till webbplatsen');
    await until(() => page.place.querySelector('#code-tag'), 'the tag');
    expect(page.area('#code-tag').value).to.contain('om Klimat').and.not.contain('om Skola');
  });

  it('moves a goal to an area, to a new one and back, with all that it has', async () => {
    const page = await openBuilder();
    const goal = { title: 'Fler ska bo här', indicators: [{ title: 'Invånare', current: 15612 }] };
    page.area('#paste').value = JSON.stringify({ goals: { goals: [goal, { title: 'Mindre utsläpp' }] } });
    await page.press('Gå vidare med det här');
    const areaOf = (path: string): HTMLSelectElement =>
      document.getElementById(`f-${path}.area`) as HTMLSelectElement;
    await page.press(page.one('[id="f-goals.goals[0]"]'));
    expect([...areaOf('goals.goals[0]').options].map(({ text }) => text)).to.deep.equal([
      'Inget område',
      'Ett nytt område',
    ]);
    await page.write('goals.goals[0].area', '0');
    expect(page.builder.document).to.deep.equal({
      goals: { goals: [{ title: 'Mindre utsläpp' }] },
      goalAreas: { areas: [{ goals: [goal] }] },
    });
    expect(said(page)).to.contain('Flyttade ”Fler ska bo här” till ”Ett nytt område”');
    expect(document.activeElement?.id).to.equal('f-goalAreas.areas[0].title');
    await page.write('goalAreas.areas[0].title', 'Levande bygder');
    // The only goal that is left is unfolded already.
    await page.write('goals.goals[0].area', '0');
    expect(page.builder.document).to.deep.equal({
      goalAreas: { areas: [{ title: 'Levande bygder', goals: [goal, { title: 'Mindre utsläpp' }] }] },
    });
    expect(document.activeElement?.id).to.equal('f-goalAreas.areas[0].goals[1]');
    await page.write('goalAreas.areas[0].goals[0].area', '-1');
    expect(page.builder.document).to.deep.equal({
      goalAreas: { areas: [{ title: 'Levande bygder', goals: [{ title: 'Mindre utsläpp' }] }] },
      goals: { goals: [goal] },
    });
  });

  it('copies; and where the browser does not let it, marks the text to be copied by hand', async () => {
    const page = await openBuilder('progress-gauge');
    await writeGauge(page);
    await page.press('Ta med till webbplatsen');
    await until(() => page.place.querySelector('#code-tag'), 'the tag');
    const copied: string[] = [];
    let allows = true;
    const clipboard = {
      writeText: (text: string): Promise<void> =>
        allows ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('not allowed')),
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => clipboard });
    try {
      expect(page.builder.isUnsaved).to.equal(true);
      // Nothing that was written is in the line for the template.
      await page.press('Kopiera raden i mallen');
      expect(copied.pop()).to.contain('<script');
      expect(page.builder.isUnsaved).to.equal(true);
      await page.press('Kopiera taggen');
      expect(copied).to.deep.equal([page.area('#code-tag').value]);
      expect(said(page).trim()).to.equal('Kopierat.');
      // What is on the clipboard is not lost with the page.
      expect(page.builder.isUnsaved).to.equal(false);
      allows = false;
      await page.press('Kopiera blocket');
      const block = page.area('#code-block');
      expect(document.activeElement).to.equal(block);
      expect(block.selectionEnd - block.selectionStart).to.equal(block.value.length);
      expect(said(page)).to.contain('Ctrl+C');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('puts the form for the CMS first, with what the web team allows', async () => {
    const page = await openBuilder('progress-gauge');
    await writeGauge(page);
    await page.press('Ta med till webbplatsen');
    const cms = page.select('#cms');
    const firsts = new Set<string>();
    for (const { value } of cms.options) {
      cms.value = value;
      cms.dispatchEvent(new Event('change'));
      await drawn();
      firsts.add(page.one('.best .form-of').dataset['form'] ?? '');
    }
    expect(cms.options.length).to.be.greaterThan(5);
    expect([...firsts].sort()).to.include.members(['link', 'tag']);
  });

  describe('takes steps back', () => {
    it('a run of typing at once, and forward again', async () => {
      const page = await openBuilder('progress-gauge');
      for (const text of ['A', 'An', 'Ant']) await page.write('indicators[0].title', text);
      await page.write('indicators[0].unit', 'ton');
      await page.press('Ångra');
      expect(page.builder.document).to.deep.equal({ indicators: [{ title: 'Ant' }] });
      expect(said(page)).to.equal('Ångrade: det som skrevs');
      await page.press('Ångra');
      expect(page.builder.document).to.deep.equal({});
      await page.press('Gör om');
      await page.press('Gör om');
      expect(page.builder.document).to.deep.equal({ indicators: [{ title: 'Ant', unit: 'ton' }] });
    });

    it('with Ctrl+Z outside of text fields, and leaves the fields their own', async () => {
      const page = await openBuilder('progress-gauge');
      await page.write('indicators[0].title', 'Ord');
      const press = (target: HTMLElement): boolean =>
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }),
        );
      expect(press(page.one('input.text'))).to.equal(true);
      await drawn();
      expect(page.builder.document).to.deep.equal({ indicators: [{ title: 'Ord' }] });
      expect(press(page.one('#undo'))).to.equal(false);
      await drawn();
      expect(page.builder.document).to.deep.equal({});
    });
  });

  it('knows what is unsaved, and asks before the page is left', async () => {
    const page = await openBuilder('progress-gauge');
    const leave = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).to.equal(false);
    await page.write('indicators[0].title', 'Ord');
    expect(leave()).to.equal(true);
    const clicked: HTMLAnchorElement[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      clicked.push(this);
    };
    try {
      await page.press('Spara goals.json');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(clicked[0]?.download).to.equal('goals.json');
    const saved = await (await fetch(clicked[0]?.href ?? '')).text();
    expect(JSON.parse(saved)).to.deep.equal({ indicators: [{ title: 'Ord' }] });
    expect(leave()).to.equal(false);
  });

  describe('goes on from what is there', () => {
    it('a tag', async () => {
      const page = await openBuilder();
      await paste(
        page,
        `<civic-progress-gauge data='${JSON.stringify(example)}' heading-level="3"><p>Text</p></civic-progress-gauge>`,
      );
      expect(page.builder.document).to.deep.equal({ indicators: [example] });
      expect(page.input('[id="f-indicators[0].target.value"]').value).to.equal('16000');
    });

    it('a whole document, with the goals in groups', async () => {
      const page = await openBuilder();
      await paste(page, JSON.stringify(krokom));
      expect(page.builder.document).to.deep.equal(krokom);
      expect(page.all('.item')).to.have.length(12);
      expect(said(page)).to.contain('Öppnat.');
    });

    it('a damaged one, and says what was mended', async () => {
      const page = await openBuilder();
      await paste(
        page,
        `<civic-progress-gauge data="{“title”:“Antal invånare”,“unit”:“invånare”}"></civic-progress-gauge>`,
      );
      expect(page.builder.document).to.deep.equal({
        indicators: [{ title: 'Antal invånare', unit: 'invånare' }],
      });
      expect(said(page)).to.contain('citattecknen');
    });

    it('an answer of an office, as indicators whose direction is not guessed', async () => {
      const page = await openBuilder();
      const values = [{ gender: 'T', value: 80.4 }];
      await paste(
        page,
        JSON.stringify({ values: [{ kpi: 'N1', municipality: '2309', period: 2023, values }] }),
      );
      expect(page.builder.document).to.deep.equal({
        indicators: [
          {
            title: 'N1 2309',
            decimals: 1,
            series: [{ period: '2023', value: 80.4 }],
            source: { name: 'Kolada' },
          },
        ],
      });
      expect(said(page)).to.contain('öka eller minska');
    });

    it('and says what is wrong with what cannot be read', async () => {
      const page = await openBuilder();
      await paste(page, '{"title": "Antal');
      expect(page.one('#open-answer').textContent).to.contain('rad 1');
      await paste(page, 'Hej');
      expect(page.one('#open-answer').textContent).to.contain('Här finns inget att gå vidare med');
    });

    it('a file, which is not unsaved until something is changed', async () => {
      const page = await openBuilder();
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify({ vision: { statement: 'Växtkraft' } })], 'goals.json'));
      const input = page.input('input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await until(() => page.place.querySelector('.fill'), 'the form');
      expect(page.builder.document).to.deep.equal({ vision: { statement: 'Växtkraft' } });
      expect(page.builder.isUnsaved).to.equal(false);
      await page.write('vision.intro', 'Mer');
      expect(page.builder.isUnsaved).to.equal(true);
    });
  });

  describe('has lists', () => {
    const titles = ({ all }: Page): string[] => all('.item .row-title').map(({ textContent }) => textContent);
    const three = JSON.stringify({ goals: { goals: ['Ett', 'Två', 'Tre'].map(title => ({ title })) } });

    it('whose rows are moved with the keyboard: focus stays with the row, and it is said', async () => {
      const page = await openBuilder();
      await paste(page, three);
      page.button('Flytta ner: Mål 1: Ett').focus();
      await sendKeys({ press: 'Enter' });
      await drawn();
      expect(titles(page)).to.deep.equal(['Två', 'Ett', 'Tre']);
      expect(said(page)).to.equal('Flyttade mål 1 till plats 2');
      expect(document.activeElement?.getAttribute('aria-label')).to.equal('Flytta ner: Mål 2: Ett');
      await sendKeys({ press: 'Enter' });
      await drawn();
      // At the end the way on is up.
      expect(document.activeElement?.getAttribute('aria-label')).to.equal('Flytta upp: Mål 3: Ett');
    });

    it('whose rows are moved by hand', async () => {
      const page = await openBuilder();
      await paste(page, three);
      const [first, , third] = page.all('.item');
      const grip = first?.querySelector<HTMLElement>('.handle');
      if (!first || !grip || !third) throw new Error('no rows');
      // No real pointer is down.
      grip.setPointerCapture = () => undefined;
      const at = (type: string, clientY: number): boolean =>
        grip.dispatchEvent(
          new PointerEvent(type, { pointerId: 1, button: 0, clientY, bubbles: true, cancelable: true }),
        );
      at('pointerdown', first.getBoundingClientRect().top + 5);
      at('pointermove', third.getBoundingClientRect().bottom - 2);
      at('pointerup', third.getBoundingClientRect().bottom - 2);
      await drawn();
      expect(titles(page)).to.deep.equal(['Två', 'Tre', 'Ett']);
    });

    it('that are added to and taken from, and focus goes where one goes on', async () => {
      const page = await openBuilder();
      await paste(page, three);
      await page.press('Lägg till mål');
      expect(document.activeElement?.id).to.equal('f-goals.goals[3]');
      expect(document.activeElement?.getAttribute('aria-expanded')).to.equal('true');
      await page.press('Ta bort: Mål 4');
      expect(document.activeElement?.id).to.equal('f-goals.goals[2]');
      expect(titles(page)).to.deep.equal(['Ett', 'Två', 'Tre']);
    });

    it('in which what is open stays open when rows are moved', async () => {
      const page = await openBuilder();
      await paste(page, three);
      await page.press(page.one('[id="f-goals.goals[0]"]'));
      await page.press('Flytta ner: Mål 1: Ett');
      expect(page.one('[id="f-goals.goals[1]"]').getAttribute('aria-expanded')).to.equal('true');
      expect(page.one('[id="f-goals.goals[0]"]').getAttribute('aria-expanded')).to.equal('false');
    });

    it('of forty goals that can be told apart and reached by name', async () => {
      const page = await openBuilder();
      const goals = [...Array(40).keys()].map(index => ({ title: `Målet om sak ${index + 1}` }));
      await paste(page, JSON.stringify({ goals: { goals } }));
      const third = page.one('[id="f-goals.goals[2]"]');
      expect(third.textContent.replace(/\s+/g, ' ').trim()).to.match(/^Mål 3 av 40 Målet om sak 3/);
      expect(third.closest('h3, h4, h5')).to.not.equal(null);
      const jump = page.select('.jump select');
      jump.value = '36';
      jump.dispatchEvent(new Event('change'));
      await drawn();
      // With the keyboard every goal on the way is chosen, too: nothing happens before it is asked for.
      expect(document.activeElement?.id).to.not.equal('f-goals.goals[36]');
      await page.press('Gå till mål');
      expect(document.activeElement?.id).to.equal('f-goals.goals[36]');
      expect(document.activeElement?.getAttribute('aria-expanded')).to.equal('true');
    });
  });

  it('takes a piece that was copied for no more than it is', async () => {
    const page = await openBuilder();
    await paste(page, JSON.stringify(krokom));
    await page.write('goals.title', 'Våra mål');
    await page.press('Ta med till webbplatsen');
    await until(() => page.place.querySelector('#code-tag'), 'the tag');
    const clipboard = { writeText: (): Promise<void> => Promise.resolve() };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => clipboard });
    try {
      await page.press('Kopiera taggen');
      expect(said(page).trim()).to.equal('Kopierat.');
      expect(page.builder.isUnsaved).to.equal(true);
      await page.press('Kopiera måldokumentet goals.json');
      expect(page.builder.isUnsaved).to.equal(false);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  describe('says what had been broken', () => {
    const damaged = '{"title": "Andel" "current": {"value": 3, "period": "2025"}}';

    it('for as long as the form is there', async () => {
      const page = await openBuilder();
      await paste(page, damaged);
      const words = 'Ett kommatecken hade fallit bort. Det är ditsatt igen.';
      expect(said(page)).to.contain(words);
      expect(page.one('.mended').textContent.trim()).to.contain(words);
      await page.write('indicators[0].title', 'Andel nöjda');
      expect(page.one('.mended').textContent.trim()).to.contain(words);
    });
  });

  describe('takes a table from Excel', () => {
    const table = 'År\tAndel (%)\n2021\t83,4\n2022\t..\n2023\t1 085,9\n';

    it('in its place', async () => {
      const page = await openBuilder('trend-chart');
      await page.press(/^Klistra in från Excel/);
      page.area('textarea[id$="-paste"]').value = table;
      await page.press('Läs in tabellen');
      const { series } = (page.builder.document['indicators'] as { series: unknown[] }[])[0] ?? {};
      expect(series).to.deep.equal([
        { period: '2021', value: 83.4 },
        { period: '2022', value: null },
        { period: '2023', value: 1085.9 },
      ]);
      expect(said(page)).to.equal('Läste in 3 år');
      // What is not known is shown as nothing, and written so again.
      const { value } = page.input('[id="f-indicators[0].series[1].value"]');
      expect(value).to.equal('');
    });

    it('and asks what may mean two things, before anything is changed', async () => {
      const page = await openBuilder('trend-chart');
      await page.press(/^Klistra in från Excel/);
      const box = page.area('textarea[id$="-paste"]');
      box.value = 'År\tAndel\n2021\t83\n2022\t–\n';
      await page.press('Läs in tabellen');
      expect(JSON.stringify(page.builder.document)).not.to.contain('2021');
      expect(page.one('.question legend').textContent).to.contain('streck');
      expect(said(page)).to.contain('streck');
      const nought = page.input('.question input:not([value=missing])');
      expect(document.activeElement?.id).to.equal(nought.id);
      // What was pasted is there still.
      expect(box.value).to.contain('83');
      nought.checked = true;
      await page.press('Läs in tabellen');
      const { series } = (page.builder.document['indicators'] as { series: unknown[] }[])[0] ?? {};
      expect(series).to.deep.equal([
        { period: '2021', value: 83 },
        { period: '2022', value: 0 },
      ]);
      expect(page.all('.question')).to.have.length(0);
      expect(box.value).to.equal('');
      expect(page.one('.form .notes[role=status]').textContent).to.contain('lästes som noll');
    });

    it('and empties nothing that is there with what it cannot read', async () => {
      const page = await openBuilder();
      const series = [
        { period: '2021', value: 7 },
        { period: '2022', value: null, status: 'missing' },
      ];
      await paste(page, `<civic-trend-chart data-json='${JSON.stringify({ title: 'Andel', series })}'>`);
      await page.press(/^Klistra in från Excel/);
      page.area('textarea[id$="-paste"]').value = 'År\tAndel\n2021\tsju\n2022\t8\n2023\t<5\n';
      await page.press('Läs in tabellen');
      const [indicator] = page.builder.document['indicators'] as { series: unknown[] }[];
      expect(indicator?.series).to.deep.equal([
        { period: '2021', value: 7 },
        { period: '2022', value: 8 },
        { period: '2023', value: null, status: 'suppressed' },
      ]);
    });

    it('and an answer of Kolada in its place, of which one series is chosen', async () => {
      const page = await openBuilder('trend-chart');
      const row = (municipality: string, value: number): object => ({
        kpi: 'N99999',
        municipality,
        period: 2024,
        values: [{ gender: 'T', value, count: 1, status: '', isdeleted: false }],
      });
      await page.press(/^Klistra in från Excel/);
      page.area('textarea[id$="-paste"]').value = JSON.stringify({
        values: [row('0180', 1), row('2309', 2.5)],
        count: 2,
        next_url: null,
      });
      await page.press('Läs in tabellen');
      page.input('.question input[value="N99999 2309"]').checked = true;
      await page.press('Läs in tabellen');
      const [indicator] = page.builder.document['indicators'] as { series: unknown[] }[];
      expect(indicator?.series).to.deep.equal([{ period: '2024', value: 2.5 }]);
    });

    it('and says of each cell that is no number where it is, once', async () => {
      const page = await openBuilder('trend-chart');
      await page.press(/^Klistra in från Excel/);
      page.area('textarea[id$="-paste"]').value = 'År\tAndel\n2021\t83,4\n2022\t14 7oo\n';
      await page.press('Läs in tabellen');
      expect(page.one('.form .notes[role=status]').textContent.trim()).to.equal(
        'Rad 3, kolumn 2: ”14 7oo” är inget tal. Värdet är inte läst.',
      );
    });

    it('and a year whose value is taken away is one of which nothing is known', async () => {
      const page = await openBuilder();
      await paste(
        page,
        '<civic-trend-chart data-json=\'{"title": "Andel", "series": [{"period": "2021", "value": 1}]}\'>',
      );
      await page.write('indicators[0].series[0].value', '');
      expect(JSON.stringify(page.builder.document)).to.contain('{"period":"2021","value":null}');
    });

    it('pasted into a field of the years, which keep what else is said of them', async () => {
      const page = await openBuilder();
      await paste(
        page,
        JSON.stringify({
          indicators: [{ title: 'Andel', series: [{ period: '2021', value: 1, breakBefore: true }] }],
        }),
      );
      await page.press(page.one('#builder nav li:nth-child(1) button'));
      await page.press(page.one('[data-element=trend-chart] .choose'));
      const data = new DataTransfer();
      data.setData('text/plain', table);
      const field = page.one('[id="f-indicators[0].series[0].value"]');
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      // Firefox makes no event with what it is given.
      if (!event.clipboardData?.getData('text/plain'))
        Object.defineProperty(event, 'clipboardData', { value: data });
      field.dispatchEvent(event);
      await drawn();
      const { series } = (page.builder.document['indicators'] as { series: unknown[] }[])[0] ?? {};
      expect(series?.[0]).to.deep.equal({ period: '2021', value: 83.4, breakBefore: true });
      expect(series).to.have.length(3);
    });
  });

  it('refers to an indicator by its title, and gives it the name that takes', async () => {
    const page = await openBuilder();
    await paste(
      page,
      JSON.stringify({ goals: { goals: [{ title: 'Fler' }] }, indicators: [{ title: 'Antal invånare' }] }),
    );
    await page.press('Hänvisa till en indikator');
    const choice = page.select('[id="f-goals.goals[0].indicators[0].ref"]');
    choice.value = 'indicators[0]';
    choice.dispatchEvent(new Event('change'));
    await drawn();
    expect(page.builder.document).to.deep.equal({
      goals: { goals: [{ title: 'Fler', indicators: ['antal-invanare'] }] },
      indicators: [{ title: 'Antal invånare', id: 'antal-invanare' }],
    });
    expect(page.all('.row-title').map(({ textContent }) => textContent)).to.include('Antal invånare');
  });

  describe('looks at what is written', () => {
    it('beside the field and in a list that leads to it, and locks nothing', async () => {
      expectConsole(/warn: <civic-goal-list> data → goals\[0\]\.indicators\[0\]\.current/);
      const page = await openBuilder();
      await paste(
        page,
        JSON.stringify({
          goals: { goals: [{ title: 'Ett', indicators: [{ title: 'Andel', current: 'många' }] }] },
        }),
      );
      await checked();
      const line = page.all('.remarks .fault').find(({ textContent }) => textContent.includes('många'));
      if (!line) throw new Error(page.one('.remarks').textContent);
      expect(line.textContent).to.contain('Mål 1, Indikator 1');
      await page.press(line.querySelector('button') ?? '');
      await drawn();
      const field = page.input('[id="f-goals.goals[0].indicators[0].current.value"]');
      expect(field.value).to.equal('många');
      expect(document.activeElement?.id).to.match(/^f-goals\.goals\[0\]\.indicators\[0\]\.current/);
      await page.press('Ta med till webbplatsen');
      await until(() => page.place.querySelector('#code-tag'), 'the tag');
    });

    it('says of a new form only in the list what is still missing', async () => {
      expectConsole(/warn: <civic-vision-banner> data → statement/);
      const page = await openBuilder('vision-banner');
      await page.write('vision.intro', 'Mer');
      await checked();
      expect(page.one('.remarks').textContent).to.contain('Fattas än');
      expect(page.all('.form .notes')).to.deep.equal([]);
    });
  });

  it('keeps a number as it is typed until it says something else', async () => {
    // Where the keys come slowly the preview shows what is half written.
    allowConsole(/Här står "3,", men det ska vara ett tal/);
    const page = await openBuilder('progress-gauge');
    const field = page.input('[id="f-indicators[0].current.value"]');
    field.focus();
    const values: unknown[] = [];
    for (const key of '3,05') {
      await sendKeys({ press: key });
      await drawn();
      values.push(field.value);
    }
    expect(values).to.deep.equal(['3', '3,', '3,0', '3,05']);
    expect(page.builder.document).to.deep.equal({ indicators: [{ current: { value: 3.05 } }] });
  });

  it('speaks English, too, and keeps the work', async () => {
    const page = await openBuilder('progress-gauge');
    await page.write('indicators[0].title', 'Ord');
    await page.press('In English');
    expect(page.place.lang).to.equal('en');
    expect(page.one('label[for="f-indicators[0].title"]').textContent).to.contain('What is measured');
    expect(page.builder.document).to.deep.equal({ indicators: [{ title: 'Ord' }] });
  });

  it('shows the preview in another language, width and colour scheme', async () => {
    const page = await openBuilder('progress-gauge');
    await writeGauge(page);
    const gauge = page.one('.sheet civic-progress-gauge');
    const language = page.select('.view select');
    language.value = 'fi';
    language.dispatchEvent(new Event('change'));
    await until(() => spoken(gauge).includes('Tavoite'), 'Finnish');
    await page.press(page.one('input[value="1280"]'));
    expect(page.one('.sheet').style.width).to.equal('1280px');
    const stage = page.one('.stage');
    // Wider than its place, it is drawn smaller.
    expect(page.one('.sheet').getBoundingClientRect().width).to.be.at.most(stage.clientWidth + 1);
    await page.press(page.one('.view input[type=checkbox]'));
    expect(stage.dataset['scheme']).to.equal(
      matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark',
    );
  });

  it('sends nothing from the preview, and follows no link in it', async () => {
    const page = await openBuilder('feedback-prompt');
    await page.press('Fyll i med ett exempel');
    const prompt = page.one('.sheet civic-feedback-prompt');
    await until(() => rendered(prompt), 'the prompt');
    const before = performance.getEntriesByType('resource').length;
    const [yes] = prompt.shadowRoot?.querySelectorAll('button') ?? [];
    yes?.click();
    await checked();
    const sent = performance
      .getEntriesByType('resource')
      .slice(before)
      .filter(({ name }) => name.includes('/feedback'));
    expect(sent.map(({ name }) => name).filter(name => !name.includes('/src/'))).to.deep.equal([]);
  });
});
