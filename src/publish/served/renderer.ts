/** Renders an element without a browser, by its own templates. */
import { LitElementRenderer, render, type RenderInfo } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import { CivicElement } from '../../base/civic-element.js';
import type { ServedPage } from './served.js';
import { forServer } from './templates.js';
import { treeOf, type Tree } from './tree.js';

/** What is called of an element besides its templates. */
type Inside = LitElement & {
  willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void;
  render(): unknown;
};

/** How often an element may ask to be rendered again, for what it has fetched meanwhile. */
const mostTurns = 20;

/** Lets all go on that does not wait for a disk. */
const nextTurn = (): Promise<void> =>
  new Promise(resolve =>
    (globalThis as unknown as { setImmediate(then: () => void): void }).setImmediate(resolve),
  );

/**
 * Renders an element's tree. What it fetches on demand is to be loaded before: it is waited for by turns, and not by the clock.
 *
 * @param element An element that has been given its data.
 * @returns Nothing, where it shows nothing of its data.
 */
export const renderTree = async (
  element: LitElement,
  tag: string,
  page: ServedPage,
): Promise<Tree | undefined> => {
  const inside = element as Inside;
  let asked = true;
  inside.requestUpdate = () => void (asked = true);
  inside.setAttribute('lang', page.lang);
  let changed: ReadonlyMap<PropertyKey, unknown> = new Map([['data', undefined]]);
  let rendered = '';
  for (let turn = 0; asked && turn < mostTurns; turn++) {
    asked = false;
    inside.willUpdate(changed);
    changed = new Map();
    const shown = inside.render();
    // Where it has nothing to show yet, that is a list that ends with a slot.
    rendered = Array.isArray(shown) ? '' : await collectResult(render(forServer(shown), infoFor(page)));
    await nextTurn();
  }
  if (!rendered) return undefined;
  const tree = await treeOf(rendered, `<link rel="stylesheet" href="${page.sheetOf(tag)}">`);
  page.note(tag, tree.hashes);
  return tree;
};

const infos = new WeakMap<ServedPage, Partial<RenderInfo>>();

/** For elements that stand in another's tree: each has a tree of its own. */
const infoFor = (page: ServedPage): Partial<RenderInfo> => {
  const known = infos.get(page);
  if (known) return known;
  class InTree extends LitElementRenderer {
    static override matchesClass(constructor: typeof HTMLElement): boolean {
      return constructor.prototype instanceof CivicElement;
    }

    override connectedCallback(): void {
      // It is asked for its data when its tree is written.
    }

    override renderShadow(): ReturnType<LitElementRenderer['renderShadow']> {
      return [
        async () => {
          const tree = await renderTree(this.element, this.tagName, page);
          return [tree?.html ?? '<slot></slot>'];
        },
      ];
    }
  }
  const info: Partial<RenderInfo> = { elementRenderers: [InTree] };
  infos.set(page, info);
  return info;
};
