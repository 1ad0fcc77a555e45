/** A page that says one thing: a password is needed, nothing is here. */
import { html, pageOf } from './html.js';
import { words, type Lang } from './words.js';

export type Notice = 'login' | 'tries' | 'missing' | 'stale' | 'later' | 'locked' | 'broken';

export const noticePage = (lang: Lang, notice: Notice): string => {
  const title = words[lang][notice];
  return pageOf({
    lang,
    title,
    styles: 'style.css',
    body: html`<main class="short">
      <h1>${title}</h1>
      <p>${words[lang][`${notice}Why` as const]}</p>
    </main>`,
  });
};
