/** The button for sharing: where it is, what it opens, and what a visitor gets. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import { executeServerCommand } from '@web/test-runner-commands';
import { byteOrderMark } from '../../../src/base/csv.js';
import { configure, type Settings } from '../../../src/data/settings.js';
import '../../../src/define.js';
import { readBlock, readLink } from '../../../src/embed/read-embed.js';
import { elementNames } from '../../../src/generated/element-names.js';
import { goals, indicators, peers, summaries, trends } from '../../fixtures/examples.js';
import { whole } from '../../fixtures/whole.js';
import { allowConsole } from '../../support/console.js';
import { problems } from '../../support/contract.js';
import { inPage, rendered, settled, shown, tag, textOf, until } from '../../support/fixture.js';

const gauge = 'civic-progress-gauge';
/** The elements that can be shared, each with its examples. */
const sharable: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  [gauge]: indicators,
  'civic-trend-chart': trends,
  'civic-peer-comparison': peers,
  'civic-goal-summary': summaries,
};

/** What some examples are hinted at for. */
const hinted = /Det går inte att se om högre eller lägre är bättre/;

const population = { id: 'befolkning', lang: 'sv', ...indicators.OnTheWay };
const organization = { name: 'Krokoms kommun', href: 'https://www.krokom.se/' };
const document = { lang: 'sv', organization, updated: '2026-03-03', indicators: [population] };

const opener = (element: Element): HTMLButtonElement | null =>
  rendered(element)?.querySelector<HTMLButtonElement>('.opener') ?? null;
const panel = (element: Element): Element | null => rendered(element)?.querySelector('.panel') ?? null;
const told = (element: Element): string => textOf(rendered(element)?.querySelector('.told') ?? null);
const buttons = (element: Element): HTMLButtonElement[] => [
  ...(panel(element)?.querySelectorAll<HTMLButtonElement>('button') ?? []),
];
const namesIn = (element: Element): string[] => buttons(element).map(each => textOf(each));
const press = (element: Element, name: string): void => {
  const button = buttons(element).find(each => textOf(each) === name);
  if (!button) throw new Error(`${name}: ${namesIn(element).join(', ')}`);
  button.click();
};

/** An element with its panel open. */
const opened = async (html: string): Promise<ReactiveElement> => {
  const element = await shown<ReactiveElement>(html);
  (await until(() => opener(element), 'the button')).click();
  await until(() => panel(element), 'the panel');
  return element;
};

const plainSettings: Settings = { origins: [] };
afterEach(() => configure(plainSettings));

/** What is copied while `work` runs, with the clipboard that browsers have on pages with https. */
const copiedBy = async (work: () => void): Promise<string> => {
  let text: string | undefined;
  const clipboard = {
    writeText: (written: string) => {
      text = written;
      return Promise.resolve();
    },
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    work();
    await until(() => text !== undefined, 'something to be copied');
    return text ?? '';
  } finally {
    delete (navigator as unknown as Record<string, unknown>)['clipboard'];
  }
};

interface Saved {
  readonly name: string;
  readonly file: Blob;
}

/** The file that is saved while `work` runs. */
const savedBy = async (element: Element, work: () => void): Promise<Saved> => {
  const { createObjectURL } = URL;
  let file: Blob | undefined;
  let name: string | undefined;
  URL.createObjectURL = (blob: Blob) => {
    file = blob;
    return '#';
  };
  const listen = (event: Event): void => {
    const [link] = event.composedPath();
    if (!(link instanceof HTMLAnchorElement)) return;
    name = link.download;
    event.preventDefault();
  };
  element.addEventListener('click', listen);
  try {
    work();
    await until(() => name !== undefined && file, 'a file to be saved');
    if (!file) throw new Error('no file');
    return { name: name ?? '', file };
  } finally {
    URL.createObjectURL = createObjectURL;
    element.removeEventListener('click', listen);
  }
};

const textIn = async (file: Blob): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());

/** What an element says, without its drawing and the button. */
const saidBy = (element: Element): string => {
  const copy = rendered(element)?.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.share, .sender, .head, .plot, [aria-hidden]')) part.remove();
  return textOf(copy);
};

describe('sharing', () => {
  it('is offered by no element that is not asked to', async () => {
    for (const name of elementNames.map(each => `civic-${each}`)) {
      const element = await shown<ReactiveElement>(tag(name, whole[name]));
      await settled(element);
      expect(opener(element), name).to.equal(null);
    }
  });

  it('is offered by those whose tag says so, and not when it does so no more', async () => {
    for (const name of Object.keys(sharable)) {
      const element = await shown<ReactiveElement>(tag(name, whole[name], '', 'actions'));
      await until(() => opener(element), name);
      expect(textOf(opener(element))).to.equal('Dela');
      expect(opener(element)?.getAttribute('aria-expanded')).to.equal('false');
      element.removeAttribute('actions');
      await until(() => !opener(element), `${name} without it`);
      element.setAttribute('actions', 'actions');
      await until(() => opener(element), `${name} with it again`);
    }
  });

  it('is offered by all that can be shared where the page says so, but by nothing within another', async () => {
    configure({ origins: [], actions: true });
    for (const name of elementNames.map(each => `civic-${each}`)) {
      const element = await shown<ReactiveElement>(tag(name, whole[name]));
      await settled(element);
      expect(!!opener(element), name).to.equal(name in sharable);
    }
    const list = await shown<ReactiveElement>(tag('civic-goal-list', goals.Krokom));
    const inside = await until(() => rendered(list)?.querySelector(gauge), 'a gauge in the list');
    await until(() => rendered(inside), 'what it shows');
    expect(opener(inside)).to.equal(null);
  });

  it('says it in the language of the page', async () => {
    for (const [lang, word] of Object.entries({
      en: 'Share',
      fi: 'Jaa',
      nb: 'Del',
      de: 'Teilen',
      ar: 'مشاركة',
    })) {
      const element = await shown(tag(gauge, document, '', `actions lang="${lang}"`));
      await until(() => textOf(opener(element)) === word, word);
    }
  });

  describe('opens a panel', () => {
    it('that is closed by the button, and by Escape with the focus back on it', async () => {
      const element = await opened(tag(gauge, document, '', 'actions'));
      expect(opener(element)?.getAttribute('aria-expanded')).to.equal('true');
      opener(element)?.click();
      await until(() => !panel(element), 'the panel to close');
      opener(element)?.click();
      await until(() => panel(element), 'the panel to open again');
      const [first] = buttons(element);
      first?.focus();
      expect(element.shadowRoot?.activeElement).to.equal(first);
      let isHeard = false;
      const listen = (): void => void (isHeard = true);
      addEventListener('keydown', listen);
      first?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
      );
      removeEventListener('keydown', listen);
      await until(() => !panel(element), 'the panel to close');
      expect(element.shadowRoot?.activeElement).to.equal(opener(element));
      // What the element stands in is not closed by it, too.
      expect(isHeard).to.equal(false);
    });

    it('that stays open, and has the new data, when that comes', async () => {
      const element = await opened(tag(gauge, document, '', 'actions'));
      element.setAttribute('data', JSON.stringify({ ...document, indicators: [{ ...population, id: 'b' }] }));
      await until(() => panel(element), 'the panel with it');
      await settled(element);
      const link = await copiedBy(() => press(element, 'Kopiera länken'));
      expect(link).to.match(/#civic-progress-gauge=b$/);
    });

    it('whose buttons are reached, and large enough to hit', async () => {
      const element = await opened(tag(gauge, document, '', 'actions'));
      for (const button of [opener(element), ...buttons(element)]) {
        const { width, height } = button?.getBoundingClientRect() ?? new DOMRect();
        expect(Math.min(width, height), textOf(button)).to.be.at.least(24);
        button?.focus();
        expect(element.shadowRoot?.activeElement).to.equal(button);
      }
    });

    it('in which axe finds no problem, light, dark and in forced colours', async () => {
      for (const name of Object.keys(sharable))
        for (const scheme of ['light', 'dark'])
          for (const isForced of [false, true]) {
            if (isForced && !(await executeServerCommand('emulate-features', { 'forced-colors': 'active' })))
              continue;
            configure({ origins: [], script: 'https://www.krokom.example/civic-goals/civic-goals.js' });
            const place = inPage(
              `<div style="color-scheme: ${scheme}; background: Canvas">${tag(name, whole[name], '', 'actions')}</div>`,
            );
            const element = place.querySelector<ReactiveElement>(name);
            if (!element) throw new Error('no element');
            (await until(() => opener(element), 'the button')).click();
            await until(() => panel(element), 'the panel');
            await settled(element);
            // Colours that are forced are judged on a light page: test/support/contract.ts says why.
            expect(
              await problems(element, !(isForced && scheme === 'dark')),
              `${name}, ${scheme}`,
            ).to.deep.equal([]);
            await executeServerCommand('emulate-features', {});
          }
    });

    it('that fits into 240 px, in every language', async () => {
      configure({ origins: [], script: 'https://www.krokom.example/civic-goals/civic-goals.js' });
      for (const lang of ['sv', 'en', 'fi', 'nb', 'de', 'ar']) {
        const element = await opened(tag(gauge, document, '', `actions lang="${lang}"`));
        if (element.parentElement) element.parentElement.style.width = '240px';
        await until(() => rendered(element)?.getAttribute('lang') === lang, lang);
        await settled(element);
        expect(rendered(element)?.scrollWidth, lang).to.be.at.most(240);
      }
    });
  });

  describe('a link', () => {
    it('is copied, and says so', async () => {
      const element = await opened(tag(gauge, document, '', 'actions'));
      const link = await copiedBy(() => press(element, 'Kopiera länken'));
      expect(link).to.equal(`${location.href.replace(/#.*/, '')}#civic-progress-gauge=befolkning`);
      await until(() => told(element) === 'Länken är kopierad.', 'the status');
    });

    it('is copied the old way where there is no other, and says where that fails', async () => {
      const element = await opened(tag(gauge, document, '', 'actions'));
      const old = Document.prototype as unknown as { execCommand: () => boolean };
      const { execCommand } = old;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      try {
        old.execCommand = () => true;
        press(element, 'Kopiera länken');
        await until(() => told(element) === 'Länken är kopierad.', 'the status');
        old.execCommand = () => false;
        press(element, 'Kopiera länken');
        await until(() => told(element) === 'Det gick inte.', 'the other status');
      } finally {
        old.execCommand = execCommand;
        delete (navigator as unknown as Record<string, unknown>)['clipboard'];
      }
      expect(element.shadowRoot?.querySelector('textarea')).to.equal(null);
    });

    it('takes who follows it to what it was copied from', async () => {
      const named = {
        title: 'Andel: {a/b} & c?',
        lang: 'sv',
        direction: 'increase',
        current: 5,
        target: 7,
        unit: '%',
      };
      const texts = '<p>Text.</p>'.repeat(60);
      for (const data of [population, named]) {
        const place = inPage(
          `${texts}${tag('civic-trend-chart', data)}${tag(gauge, data, '', 'actions')}${texts}`,
        );
        const element = place.querySelector<ReactiveElement>(gauge);
        if (!element) throw new Error('no element');
        (await until(() => opener(element), 'the button')).click();
        await until(() => panel(element), 'the panel');
        const link = await copiedBy(() => press(element, 'Kopiera länken'));
        (element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
        location.hash = new URL(link).hash;
        await until(() => element.matches(':focus'), 'the focus to be there');
        history.replaceState(null, '', location.pathname + location.search);
      }
    });

    it('is handed to the system where there is a way to, and nothing is told of who thinks better of it', async () => {
      const given: ShareData[] = [];
      let reason: Error | undefined;
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (data: ShareData) => {
          given.push(data);
          return reason ? Promise.reject(reason) : Promise.resolve();
        },
      });
      try {
        const element = await opened(tag(gauge, document, '', 'actions'));
        press(element, 'Skicka vidare');
        await until(() => given.length === 1, 'what is shared');
        expect(given[0]?.title).to.equal(population.title);
        expect(given[0]?.text).to.match(/^\d.*invånare/);
        expect(given[0]?.url).to.match(/#civic-progress-gauge=befolkning$/);
        reason = new DOMException('', 'AbortError');
        press(element, 'Skicka vidare');
        await settled(element);
        expect(told(element)).to.equal('');
        reason = new DOMException('', 'NotAllowedError');
        press(element, 'Skicka vidare');
        await until(() => told(element) === 'Det gick inte.', 'that it failed');
      } finally {
        delete (navigator as unknown as Record<string, unknown>)['share'];
      }
    });
  });

  describe('code for other pages', () => {
    const script = 'https://www.krokom.example/civic-goals/civic-goals.js';
    const settings = { origins: [location.origin], goals: undefined, scope: undefined };

    it('is offered where the page has a script to name', async () => {
      const element = await opened(tag(gauge, document, '', 'actions'));
      expect(namesIn(element)).not.to.include('Kopiera som tagg');
      configure({ origins: [], script });
      const other = await opened(tag(gauge, document, '', 'actions'));
      expect(namesIn(other)).to.include('Kopiera som tagg');
      expect(textOf(panel(other)?.querySelector('.servers') ?? null)).to.equal(
        'Den andra sidan behöver script-src https://www.krokom.example i sin säkerhetspolicy, om den har en, och svaren från https://www.krokom.example behöver huvudet Access-Control-Allow-Origin.',
      );
    });

    it('shows the same elsewhere, in each form, of what stands in the page', async () => {
      configure({ origins: [], script });
      for (const [name, examples] of Object.entries(sharable)) {
        allowConsole(/./);
        const [[, data] = ['', undefined]] = Object.entries(examples);
        const element = await opened(
          tag(name, { lang: 'sv', ...(data as object) }, '', 'actions heading-level="3"'),
        );
        const said = saidBy(element);
        const codes: string[] = [];
        for (const form of ['Kopiera som tagg', 'Kopiera som block', 'Kopiera som länk'])
          codes.push(await copiedBy(() => press(element, form)));
        for (const code of codes) {
          const [line, rest = ''] = code.split('\n');
          expect(line).to.equal(`<script type="module" src="${script}"></script>`);
          const place = inPage(rest);
          const node = place.querySelector<HTMLElement>(`${name}, [data-civic], a`);
          if (!node) throw new Error(rest);
          const embed =
            node.localName === name
              ? undefined
              : node instanceof HTMLAnchorElement
                ? readLink(node, settings)
                : readBlock(node, settings);
          const other: HTMLElement & Partial<Pick<ReactiveElement, 'updateComplete'>> = embed
            ? globalThis.document.createElement(embed.tag)
            : node;
          for (const [key, value] of embed?.attributes ?? []) other.setAttribute(key, value);
          place.append(other);
          await until(() => rendered(other), code);
          await other.updateComplete;
          expect(saidBy(other), code).to.equal(said);
          expect(rendered(other)?.querySelector('h3') !== null, code).to.equal(
            rendered(element)?.querySelector('h3') !== null,
          );
        }
      }
    });

    it('names the document where the element does, wherever on the page that is said', async () => {
      const body = encodeURIComponent(JSON.stringify(document));
      const src = `/__test__/echo?type=application/json&body=${body}`;
      configure({ origins: [], script, goals: src });
      for (const attribute of [`src="${src}#befolkning"`, 'src="#befolkning"']) {
        const element = await opened(`<${gauge} ${attribute} actions></${gauge}>`);
        const code = await copiedBy(() => press(element, 'Kopiera som tagg'));
        const other = inPage(code.split('\n')[1] ?? '').querySelector(gauge);
        expect(other?.getAttribute('src')).to.equal(new URL(`${src}#befolkning`, location.href).href);
        expect(other?.hasAttribute('data-json')).to.equal(false);
      }
    });

    it('is not offered of data in which something was wrong, which would say more elsewhere', async () => {
      configure({ origins: [], script });
      allowConsole(/./);
      const broken = { ...population, target: { value: 'sextontusen', period: 2030 } };
      const element = await opened(tag(gauge, broken, '', 'actions'));
      const names = namesIn(element);
      expect(names).not.to.include('Data (JSON)');
      expect(names).not.to.include('Kopiera som tagg');
      expect(names).to.include('Siffror (CSV)');
    });
  });

  describe('a file', () => {
    it('with the data is read back as the same, in every example', async () => {
      allowConsole(/./);
      for (const [name, examples] of Object.entries(sharable))
        for (const [title, data] of Object.entries(examples)) {
          const element = await opened(tag(name, data, '', 'actions'));
          const { file, name: fileName } = await savedBy(element, () => press(element, 'Data (JSON)'));
          expect(fileName, title).to.match(/\.json$/);
          await settled(element);
          const said = saidBy(element);
          const other = await shown<ReactiveElement>(tag(name, await textIn(file)));
          await settled(other);
          expect(saidBy(other), `${name} ${title}`).to.equal(said);
        }
    });

    it('with the data says whose it is, and of which day', async () => {
      const element = await opened(tag(gauge, document, '', 'actions'));
      const { file, name } = await savedBy(element, () => press(element, 'Data (JSON)'));
      expect(name).to.equal(`${population.title}.json`);
      expect(JSON.parse(await textIn(file))).to.deep.include({
        lang: 'sv',
        organization,
        updated: '2026-03-03',
      });
      await until(() => told(element) === 'Filen laddas ner.', 'the status');
    });

    it('with the figures has the same as the table of a chart', async () => {
      allowConsole(hinted);
      const element = await opened(tag('civic-trend-chart', trends.Gap, '', 'actions'));
      const { file } = await savedBy(element, () => press(element, 'Siffror (CSV)'));
      const details = rendered(element)?.querySelector('details');
      if (details) details.open = true;
      const save = await until(
        () => details?.querySelectorAll<HTMLButtonElement>('button')[1],
        'the button of the table',
      );
      await settled(element);
      const table = await savedBy(element, () => save.click());
      expect(await textIn(file)).to.equal(await textIn(table.file));
    });

    it('with the figures of a gauge has each of them, with what it is', async () => {
      const element = await opened(tag(gauge, document, '', 'actions'));
      const { file, name } = await savedBy(element, () => press(element, 'Siffror (CSV)'));
      expect(name).to.equal(`${population.title}.csv`);
      const text = await textIn(file);
      expect(text.startsWith(byteOrderMark)).to.equal(true);
      const rows = text.slice(1).split('\r\n');
      expect(rows[0]).to.equal(`"Uppgift";"Period";"${population.title} (invånare)";"Anmärkning"`);
      expect(rows.filter(row => row.startsWith('"Utgångsvärde"'))).to.have.length(1);
      expect(rows.filter(row => row.startsWith('"Mål"'))).to.deep.equal(['"Mål";"2030";"16000";""']);
      expect(rows).to.include('"Avsändare";"Krokoms kommun";"https://www.krokom.se/";""');
    });

    it('with the figures of a range has both its ends, and of a series all results', async () => {
      allowConsole(hinted);
      const range = await opened(tag(gauge, { lang: 'sv', ...indicators.Range }, '', 'actions'));
      const ends = await textIn((await savedBy(range, () => press(range, 'Siffror (CSV)'))).file);
      expect(ends).to.match(/"Mål, lägst";[^\r]*\r\n"Mål, högst";/);
      const series = await opened(tag(gauge, indicators.Series, '', 'actions'));
      const all = await textIn((await savedBy(series, () => press(series, 'Siffror (CSV)'))).file);
      expect(all.match(/"Resultat";/g)).to.have.length(indicators.Series.series.length);
    });

    it('with the figures of a summary has each state, and those of a comparison each that it is compared with', async () => {
      const summary = await opened(tag('civic-goal-summary', summaries.Counts, '', 'actions'));
      const states = await textIn((await savedBy(summary, () => press(summary, 'Siffror (CSV)'))).file);
      expect(states).to.contain('"Läge";"Antal";"Andel (%)"\r\n"Uppnått";"8";"27"\r\n');
      const comparison = await opened(tag('civic-peer-comparison', peers.Emissions, '', 'actions'));
      const rows = await textIn((await savedBy(comparison, () => press(comparison, 'Siffror (CSV)'))).file);
      for (const { title } of peers.Emissions.comparisons) expect(rows).to.contain(`"${title}";`);
    });
  });
});
