/** A page of its own with what somebody has put into it, and the library's script as a site's template has it. */
import { elementNames } from '../../src/generated/element-names.js';
import { until } from './fixture.js';

/** A page in a frame. What goes wrong on it is noted in `wrong`. */
export interface Site extends Window {
  readonly wrong: string[];
  readonly HTMLElement: typeof HTMLElement;
}

/** The library's elements, as a selector. */
export const ours = elementNames.map(name => `civic-${name}`).join();

/** What the library is included as. */
export const files = { loader: '/cdn/civic-goals.js', bundle: '/cdn/civic-goals.bundle.js' } as const;

/** The strictest policy that the library is promised to work under. */
export const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** A policy with these directives in the place of its own. */
export const inPolicy = (policy: string, directives: Readonly<Record<string, string>>): string =>
  policy
    .split('; ')
    .map(directive => {
      const [name = ''] = directive.split(' ');
      return name in directives ? `${name} ${directives[name] ?? ''}` : directive;
    })
    .join('; ');

/** A window in which all of a page is in view. */
export const tall = '6000px';

let frame: HTMLIFrameElement | undefined;

/** Closes the page. */
export const close = (): void => {
  frame?.remove();
  frame = undefined;
};

/**
 * Opens a page as it is served.
 *
 * @param height The window's height. In `tall` all of a page is in view: a chart is drawn where a visitor comes near it.
 */
export const visit = async (address: string, height = '768px'): Promise<Site> => {
  close();
  frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '1024px', height, border: '0' });
  frame.src = address;
  document.body.append(frame);
  await new Promise(resolve => frame?.addEventListener('load', resolve));
  const site = frame.contentWindow as Site | null;
  if (!site) throw new Error('no page');
  return site;
};

/** Opens a page with this content in its body, and in its head. */
export const open = async (content: string, head = ''): Promise<Site> => {
  const site = await visit('/test/pages/blank.html');
  site.document.head.insertAdjacentHTML('beforeend', head);
  site.document.body.innerHTML = content;
  return site;
};

/**
 * Includes the library as a template does.
 *
 * @param site The page.
 * @param data What stands on the script tag: `{ origins: 'https://…' }`.
 * @param file The address of the loader or the bundle.
 */
export const include = async (
  { document }: Site,
  data: Record<string, string> = {},
  file: string = files.loader,
): Promise<void> => {
  const script = document.createElement('script');
  Object.assign(script, { type: 'module', src: new URL(file, location.href).href });
  Object.assign(script.dataset, data);
  document.head.append(script);
  await new Promise(resolve => script.addEventListener('load', resolve));
};

/** Waits until everything that stands before this in the page has been looked at: it is upgraded last. */
export const allSeen = async ({ document }: Site, place: ParentNode = document.body): Promise<void> => {
  const last = document.createElement('article');
  last.className = 'text';
  last.innerHTML = `<div data-civic="vision-banner" data-civic-data='{"statement":"Sist"}'><p>Sist</p></div>`;
  place.append(last);
  await until(() => last.querySelector(ours), 'the last block to be upgraded');
  last.remove();
};

/** Twenty frames of a page, in which the loader would have looked, and elements would have rendered. */
export const frames = async (site: Site): Promise<void> => {
  for (let frame = 0; frame < 20; frame++)
    await new Promise(resolve => void site.requestAnimationFrame(resolve));
};

/** The elements in a part of a page. */
export const elementsIn = (part: ParentNode | null): Element[] => [...(part?.querySelectorAll(ours) ?? [])];
