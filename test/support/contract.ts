/** What every element of the library owes to the pages it stands on: one call in each element's test file. */
import type axeCore from 'axe-core';
import 'axe-core';
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { Schema } from '../../src/contract/schema.js';
import type { CivicErrorDetail } from '../../src/index.js';
import { axeStates } from './axe-states.mjs';
import { arrived } from './code-under-way.js';
import { allowConsole, expectConsole } from './console.js';
import { inPage, isComplete, rendered, settled, shown, tag, textOf, until } from './fixture.js';
import { sharingEngine } from './share.js';

/** What the contract needs to know about an element. */
export interface Contract {
  readonly tag: string;
  readonly element: CustomElementConstructor;
  /** Examples by name; the first is the one that most tests use. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** A word that is in the first example's text. */
  readonly word: string;
  /** Where its part stands in a whole document. */
  readonly document: (part: unknown) => unknown;
  /** What the examples are hinted at for, where they are: one that shows what becomes of odd figures. */
  readonly hints?: RegExp;
  /** Attribute texts that must be refused. */
  readonly refused: Readonly<Record<string, string>>;
  /** Fields whose text is a word in the element's own sentences. */
  readonly inSentences?: readonly string[];
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The texts that stand in an element's data by themselves, by their fields. */
const textsIn = (host: Element, data: unknown): [string, string][] => {
  const { schema } = (host as unknown as { readonly shows: { readonly schema: Schema } }).shows;
  const fields = schema.kind === 'object' ? Object.entries(schema.fields) : [];
  return fields.flatMap(([key, field]) => {
    const text = (data as Readonly<Record<string, unknown>>)[key];
    const isText = field.kind === 'text' && field.name === 'text' && key !== 'id';
    return isText && typeof text === 'string' ? [[key, fold(text)]] : [];
  });
};

const secondLine = 'rad två';

/** The same data, with a second line in every text of more than a word; a unit is a part of sentences. */
const inLines = (data: unknown): unknown => {
  if (typeof data === 'string') return /\p{L} \p{L}/u.test(data) ? `${data}\n${secondLine}` : data;
  if (Array.isArray(data)) return data.map(inLines);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === 'unit' ? value : inLines(value)]),
  );
};

// axe is no module: it puts itself where scripts look for it.
const { axe } = globalThis as unknown as { axe: typeof axeCore };

/** Problems that axe finds, in words. Rules about whole pages do not concern an element. */
export const problems = async (element: Element, contrast = true): Promise<string[]> => {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
      'color-contrast': { enabled: contrast },
    },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html} ${node.failureSummary ?? ''}`).join('; ')}`,
  );
};

/** The tests that every element passes. */
export const keepsTheContract = ({
  tag: name,
  element,
  examples,
  word,
  document: whole,
  hints,
  refused,
  inSentences = [],
}: Contract): void => {
  const [[, first] = ['', undefined]] = Object.entries(examples);
  const fallback = '<p>Det som stod här förut</p>';
  const faulted = async (
    html: string,
  ): Promise<[ReactiveElement, CustomEvent<CivicErrorDetail>[], readonly string[]]> => {
    const events: CustomEvent<CivicErrorDetail>[] = [];
    const listen = (event: Event): void => void events.push(event as CustomEvent<CivicErrorDetail>);
    addEventListener('civic-error', listen);
    const said = expectConsole(new RegExp(`: <${name}>`));
    const host = inPage(html).firstElementChild as ReactiveElement;
    await until(() => events.length, 'civic-error');
    await settled(host);
    removeEventListener('civic-error', listen);
    return [host, events, said];
  };

  describe('what every element owes', () => {
    before(() => setViewport({ width: 1024, height: 768 }));

    it('is defined, under its own tag', () => {
      expect(customElements.get(name)).to.equal(element);
    });

    it('shows each example, and shows no "undefined", "NaN" or "[object Object]"', async () => {
      if (hints) expectConsole(hints);
      for (const [title, data] of Object.entries(examples)) {
        const host = await shown(tag(name, data, fallback));
        const text = textOf(rendered(host));
        expect(text, title).to.match(/\S/);
        expect(text, title).not.to.match(/undefined|NaN|\[object|null/);
      }
      await arrived();
    });

    it('shows each text of its examples, in the language of the data', async () => {
      if (hints) allowConsole(hints);
      for (const [title, data] of Object.entries(examples)) {
        if (Array.isArray(data)) continue;
        const host = await shown(tag(name, { ...(data as object), lang: 'fi' }));
        const parts = [...(rendered(host)?.querySelectorAll('*') ?? [])];
        for (const [field, text] of textsIn(host, data)) {
          if (inSentences.includes(field)) continue;
          expect(fold(textOf(rendered(host))), `${title}: ${field}`).to.contain(text);
          // The innermost that says it and nothing else.
          const part = parts.filter(({ textContent }) => fold(textContent) === text).at(-1);
          if (part) expect(part.closest('[lang]')?.getAttribute('lang'), `${title}: ${field}`).to.equal('fi');
        }
      }
    });

    it('keeps the line breaks of its texts, and adds none of its own', async () => {
      if (hints) allowConsole(hints);
      let broken = 0;
      for (const [title, data] of Object.entries(examples)) {
        const host = await shown(tag(name, inLines(data)));
        const base = rendered(host);
        if (!base) throw new Error(`${title}: nothing is shown`);
        const walker = document.createTreeWalker(base, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { parentElement: parent, nodeValue } = node;
          // What is in a sentence is a word of it; what is for screen readers alone, or in a menu, has no lines.
          if (!parent || !nodeValue?.endsWith(`\n${secondLine}`) || parent.closest('option, .unseen'))
            continue;
          expect(getComputedStyle(parent).whiteSpace, `${title}: ${nodeValue}`).to.match(/^pre-(line|wrap)/);
          broken++;
        }
        for (const part of base.querySelectorAll('[dir="auto"]'))
          if (!/flex/.test(getComputedStyle(part).display))
            expect(part.textContent, `${title}: ${part.outerHTML}`).not.to.match(/^\s*\n|\n\s*$/);
      }
      // What is hinted at comes a little later.
      await arrived();
      expect(broken).to.be.above(0);
    });

    it('shows the same, whichever way the data comes', async () => {
      const shapes: Record<string, string> = {};
      const text = JSON.stringify(first).replaceAll('"', '&quot;');
      const take = async (way: string, html: string): Promise<void> => {
        const host = await shown<ReactiveElement>(html);
        await until(() => isComplete(host), 'all of it');
        shapes[way] = (host.shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->/g, '');
      };
      await take('attribute', tag(name, first));
      await take('data-json', `<${name} data-json="${text}"></${name}>`);
      await take('data-json wins', `<${name} data-json="${text}" data="[]"></${name}>`);
      await take('blank attribute', `<${name} data-json="${text}" data=" "></${name}>`);
      await take(
        'script',
        `<${name}><script type="application/json">${JSON.stringify(first)}</script></${name}>`,
      );
      await take('whole document', tag(name, whole(first)));
      const body = encodeURIComponent(JSON.stringify(whole(first)));
      await take('src', `<${name} src="/__test__/echo?type=application/json&body=${body}"></${name}>`);
      const host = inPage(`<${name}></${name}>`).firstElementChild as ReactiveElement & { data: unknown };
      host.data = first;
      await until(() => isComplete(host));
      shapes['property'] = (host.shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->/g, '');
      const early: HTMLElement & { data?: unknown } = document.createElement(name);
      early.data = first;
      inPage('').append(early);
      await until(() => isComplete(early));
      shapes['property before connecting'] = (early.shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->/g, '');
      for (const [way, shape] of Object.entries(shapes)) expect(shape, way).to.equal(shapes['attribute']);
    });

    it('keeps its fallback without data, and says nothing', async () => {
      const said = allowConsole(/./);
      const host = inPage(`<${name}>${fallback}</${name}>`).firstElementChild as ReactiveElement;
      await settled(host);
      expect(!!rendered(host)).to.equal(false);
      expect(host.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
      expect(said).to.deep.equal([]);
    });

    for (const [title, text] of Object.entries(refused)) {
      it(`keeps its fallback, and says once what is wrong: ${title}`, async () => {
        const [host, events, said] = await faulted(tag(name, text, fallback));
        expect(!!rendered(host)).to.equal(false);
        expect(host.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
        expect(events).to.have.length(1);
        expect(said.filter(line => line.includes(name))).to.have.length.at.least(1);
      });
    }

    it('says a short sentence where there is nothing to fall back on', async () => {
      const [host] = await faulted(tag(name, '{'));
      await until(() => textOf(rendered(host)) === 'Innehållet kan inte visas just nu.', 'the sentence');
    });

    it('shows data that comes after a fault, and the fallback again after the next', async () => {
      const [host] = await faulted(tag(name, '{', fallback));
      host.setAttribute('data', JSON.stringify(first));
      await until(() => rendered(host));
      expect(textOf(rendered(host))).to.contain(word);
      host.setAttribute('data', '}');
      await until(() => !rendered(host));
      await settled(host);
    });

    it('is hidden by `hidden`', async () => {
      const host = await shown(tag(name, first, '', 'hidden'));
      expect(getComputedStyle(host).display).to.equal('none');
    });

    it('can be moved, and leaves nothing behind when it is removed', async () => {
      const host = await shown(tag(name, first));
      const other = document.createElement('div');
      host.parentElement?.append(other);
      other.append(host);
      await settled(host);
      expect(textOf(rendered(host))).to.contain(word);
      const before = document.body.children.length;
      host.remove();
      await settled(host);
      expect(document.body.children.length).to.equal(before);
    });

    it('speaks English where the page does, and Swedish again when the page changes', async () => {
      const html = `<div lang="en-GB">${tag(name, first)}</div>`;
      const host = inPage(html).querySelector<ReactiveElement>(name);
      if (!host) throw new Error('no element');
      await until(() => rendered(host)?.getAttribute('lang') === 'en', 'English');
      host.parentElement?.setAttribute('lang', 'sv');
      await until(() => rendered(host)?.getAttribute('lang') === 'sv', 'Swedish');
    });

    it('is not taken for Finnish or Danish where the page is in Meänkieli or Sámi', async () => {
      for (const lang of ['fit', 'sma', 'ens', 'svx']) {
        const host = await shown(tag(name, first, '', `lang="${lang}"`));
        expect(rendered(host)?.getAttribute('lang')).to.equal('sv');
      }
    });

    it('does not take away what a visitor has the focus in, until the focus has left', async () => {
      const place = inPage(`<${name}><p><a href="#x">Läs mer</a></p></${name}><button>Nästa</button>`);
      const host = place.firstElementChild as ReactiveElement & { data: unknown };
      await settled(host);
      place.querySelector('a')?.focus();
      host.data = first;
      await settled(host);
      expect(!!rendered(host)).to.equal(false);
      place.querySelector('button')?.focus();
      await until(() => rendered(host), 'the element to render when the focus has left');
    });

    it('does not take away what a visitor has selected', async () => {
      const host = inPage(`<${name}>${fallback}</${name}>`).firstElementChild as ReactiveElement & {
        data: unknown;
      };
      await settled(host);
      const paragraph = host.querySelector('p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      host.data = first;
      await settled(host);
      expect(!!rendered(host)).to.equal(false);
      getSelection()?.removeAllRanges();
      await until(() => rendered(host), 'the element to render when the selection is gone');
    });

    it('warns of nothing that Lit would warn of', async () => {
      const said = allowConsole(/./);
      await settled(await shown(tag(name, first)));
      expect(said).to.deep.equal([]);
    });

    it('has no problem that axe finds, in any example, light, dark and in forced colours', async () => {
      if (hints) allowConsole(hints);
      const force = (isForced: boolean): Promise<boolean> =>
        executeServerCommand('emulate-features', isForced ? { 'forced-colors': 'active' } : {});
      // Where the engine has no forced colours there is nothing more to see.
      const states = axeStates(Object.keys(examples), sharingEngine(), await force(true));
      const inLight = new Map<string, string[]>();
      let wasForced: boolean | undefined;
      for (const { title, scheme, isForced } of states) {
        if (isForced !== wasForced) await force(isForced);
        wasForced = isForced;
        // From the start, and painted: a page does not change its scheme under an element that has just come.
        const place = inPage(
          `<div style="color-scheme: ${scheme}; background: Canvas">${tag(name, examples[title])}</div>`,
        );
        const host = place.querySelector<ReactiveElement>(name);
        if (!host) throw new Error('There is no element.');
        await until(() => rendered(host), `${title} to render`);
        await host.updateComplete;
        await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)));
        // Where colours are forced, axe reads one that is not painted (Chromium's computed -webkit-text-fill-color is that of the
        // page's scheme): what it has judged on a light page is what is painted on a dark one.
        const isJudged = isForced && scheme === 'dark';
        if (isForced) {
          const colors = [...(rendered(host)?.querySelectorAll(':not(svg, svg *)') ?? [])]
            .map(part => getComputedStyle(part))
            // Drawings choose the system's colours by themselves, and have no text in `color`.
            .filter(({ forcedColorAdjust }) => forcedColorAdjust !== 'none')
            .map(({ color }) => color);
          if (isJudged) expect(colors, `${title}, ${scheme}`).to.deep.equal(inLight.get(title));
          else inLight.set(title, colors);
        }
        expect(await problems(host, !isJudged), `${title}, ${scheme}`).to.deep.equal([]);
      }
      await force(false);
    });

    it('fits into 240 px, with long words too', async () => {
      if (hints) expectConsole(hints);
      for (const [title, data] of Object.entries(examples)) {
        const host = await shown(tag(name, data));
        if (host.parentElement) host.parentElement.style.width = '240px';
        await settled(host);
        const base = rendered(host);
        expect(base?.scrollWidth, title).to.be.at.most(240);
      }
    });

    it('uses every token that it documents, and documents every token that it uses', async () => {
      const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
      const declared = manifest.modules
        .flatMap(module => module.declarations ?? [])
        .filter(
          ({ tagName, name: className }) =>
            tagName === name || className === 'CivicElement' || className === element.name,
        );
      const documented = new Set(
        declared.flatMap(({ cssProperties }) => (cssProperties ?? []).map(property => property.name)),
      );
      const used = new Set(
        [element, Object.getPrototypeOf(element) as CustomElementConstructor]
          .flatMap(type => (type as unknown as { elementStyles: { cssText: string }[] }).elementStyles)
          .flatMap(({ cssText }) => cssText.match(/--civic-[\w-]+/g) ?? []),
      );
      expect(
        [...used].filter(token => !documented.has(token)),
        'used and not documented',
      ).to.deep.equal([]);
      expect(
        [...documented].filter(token => !used.has(token)),
        'documented and not used',
      ).to.deep.equal([]);
    });
  });
};

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly name: string;
      readonly tagName?: string;
      readonly cssProperties?: readonly { readonly name: string }[];
    }[];
  }[];
}
