/** Whether what an element says has room: where its texts are, and which of them are over one another. */
import type { ReactiveElement } from 'lit';
import { arrived } from './code-under-way.js';
import { inPage, rendered, settled, until } from './fixture.js';

/** A text where it is seen: a line of it. */
export interface Box {
  readonly text: string;
  readonly rect: DOMRect;
  readonly parent: Element;
}

/** Where each text is seen, as long as it is drawn at all. */
export const boxes = (base: Element): Box[] => {
  const walker = document.createTreeWalker(base, NodeFilter.SHOW_TEXT);
  const found: Box[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!node.nodeValue?.trim() || !parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    // Only for assistive technology, or in a control that cuts by itself.
    if (parentElement.closest('.unseen, option, caption, style, [role="status"]')) continue;
    // What can be scrolled to is not cut.
    if (parentElement.closest('[tabindex="0"]')) continue;
    // Cut off whole.
    if (getComputedStyle(parentElement).overflowX === 'clip' && parentElement.clientWidth === 0) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects())
      if (rect.width > 1 && rect.height > 1)
        found.push({ text: node.nodeValue.trim(), rect, parent: parentElement });
  }
  return found;
};

/** Two texts that are drawn over one another, but for the air above and below their letters. */
export const overlapping = (all: readonly Box[]): string[] =>
  all.flatMap(({ text, rect }, index) =>
    all
      .slice(index + 1)
      .filter(other => {
        const wide = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const high = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
        return wide > 2 && high > 0.5 * Math.min(rect.height, other.rect.height);
      })
      .map(other => `“${text}” and “${other.text}”`),
  );

/** The first element of this HTML with all that can be opened in it open, and what follows a no. */
export const open = async (html: string): Promise<ReactiveElement> => {
  const place = inPage(html);
  const host = [...place.querySelectorAll<ReactiveElement>('*')].find(({ localName }) =>
    localName.startsWith('civic-'),
  );
  if (!host) throw new Error('There is no element.');
  await until(() => rendered(host), 'it');
  await settled(host);
  rendered(host)?.querySelectorAll('button')[1]?.click();
  for (const details of rendered(host)?.querySelectorAll('details') ?? []) details.open = true;
  rendered(host)?.querySelector<HTMLElement>('.opens')?.click();
  await arrived();
  await settled(host);
  return host;
};

/** What does not fit in its place, in words: text that is cut, that stands outside or over another text, a page that became wider. */
export const misfits = (host: Element): string[] => {
  const base = rendered(host) as HTMLElement;
  const all = boxes(base);
  const edge = host.getBoundingClientRect();
  const outside = all.filter(({ rect }) => rect.left < edge.left - 1 || rect.right > edge.right + 1);
  return [
    all.length > 1 ? '' : 'hardly anything is seen',
    document.documentElement.scrollWidth > innerWidth ? 'the page is wider than its window' : '',
    // Rounded, each by itself.
    base.scrollWidth > base.clientWidth + 1 ? `${base.scrollWidth} px in ${base.clientWidth}` : '',
    ...outside.map(({ text }) => `“${text}” is outside`),
    ...overlapping(all).map(two => `${two} overlap`),
  ].filter(Boolean);
};
