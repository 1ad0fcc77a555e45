/** A page that says one thing: a password is needed, nothing is here. */
import { html, pageOf } from './html.js';
import type { Store } from './store.js';
import { words, type Lang } from './words.js';

export type Notice = 'login' | 'tries' | 'missing' | 'stale' | 'later' | 'locked' | 'broken';

/** @param keptIn Where the answers are, of which some notices speak. */
export const noticePage = (lang: Lang, notice: Notice, keptIn: Store['keptIn']): string => {
  const title = words[lang][notice];
  const why = words[lang][`${notice}Why` as const];
  return pageOf({
    lang,
    title,
    styles: 'style.css',
    body: html`<main class="short">
      <h1>${title}</h1>
      <p>${typeof why === 'string' ? why : why[keptIn]}</p>
    </main>`,
  });
};
