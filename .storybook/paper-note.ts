/** What stands above a story that is shown as on paper. */
import { html } from 'lit';

/** That this is not the print itself, and a way to that. */
export const paperNote = html`<p
  class="paper-note"
  lang="en"
  dir="ltr"
  .style=${'margin:0 0 2rem;padding-bottom:1rem;border-bottom:1px dashed;font:0.9rem/1.5 system-ui,sans-serif'}
>
  As on paper: the elements’ rules for it, A4 wide, black on white, and what they show there alone. Pages,
  margins and what the browser itself leaves out are not imitated.
  <button
    type="button"
    @click=${() => {
      print();
    }}
  >
    Print this
  </button>
</p>`;

// The paper itself has no need of it.
addEventListener('beforeprint', ({ isTrusted }) => {
  for (const note of document.querySelectorAll<HTMLElement>('.paper-note')) note.hidden = isTrusted;
});
addEventListener('afterprint', () => {
  for (const note of document.querySelectorAll<HTMLElement>('.paper-note')) note.hidden = false;
});
