/** The box to paste a table from Excel into, what has to be asked about it, and what could not be read. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatPath, type Path } from '../document/path.js';
import type { Question, QuestionId } from '../../sources/table/question.js';
import { fieldId, type FormContext } from './form-context.js';

/** What the box is called where it is expanded. */
export const pasteKey = (path: Path): string => `paste ${formatPath(path)}`;

const nameOf = (path: Path, question: QuestionId): string => `${fieldId(path)}-${question}`;

/** The id of a question's first choice. */
export const questionId = (path: Path, question: QuestionId): string => `${nameOf(path, question)}-0`;

const choices = (path: Path, { id, text, choices }: Question): TemplateResult =>
  html`<fieldset class="question" data-question=${id}>
    <legend>${text}</legend>
    ${choices.map(
      ({ value, label }, index) =>
        html`<div class="tick">
          <input type="radio" id="${nameOf(path, id)}-${index}" name=${nameOf(path, id)} .value=${value} />
          <label for="${nameOf(path, id)}-${index}">${label}</label>
        </div>`,
    )}
  </fieldset>`;

export const pasteBox = (form: FormContext, path: Path): TemplateResult => {
  const key = pasteKey(path);
  const id = `${fieldId(path)}-paste`;
  const isExpanded = form.isExpanded(key);
  const { text = '', faults = [], questions = [], remarks = [] } = form.pastedTable(path) ?? {};
  const read = (event: Event): void => {
    const box = (event.currentTarget as HTMLElement).closest('.field');
    const area = box?.querySelector('textarea');
    const written = area?.value ?? '';
    const answers = questions.flatMap(({ id }) => {
      const chosen = box?.querySelector<HTMLInputElement>(`[data-question=${id}] input:checked`);
      return chosen ? [[id, chosen.value] as const] : [];
    });
    // What was answered of another table is not known of this one.
    const isSame = written === text.replace(/\r\n?/g, '\n');
    form.pasteTable(path, written, isSame ? Object.fromEntries(answers) : {});
    if (area && !form.pastedTable(path)?.text) area.value = '';
  };
  return html`<div class="more">
      <button
        type="button"
        class="fold"
        aria-expanded=${isExpanded ? 'true' : 'false'}
        @click=${() => form.toggle(key)}
      >
        ${form.words.fromExcel}
      </button>
      ${
        isExpanded
          ? html`<div class="field">
              <label for=${id}>${form.words.pasteTable}</label>
              <p class="help" id="${id}-help">${form.words.pasteTableHelp}</p>
              <textarea
                id=${id}
                rows="4"
                wrap="off"
                aria-describedby="${id}-help"
                spellcheck="false"
                .value=${text}
              ></textarea>
              ${questions.map(question => choices(path, question))}
              <div class="buttons"><button type="button" @click=${read}>${form.words.readTable}</button></div>
            </div>`
          : nothing
      }
    </div>
    ${
      faults.length || remarks.length
        ? html`<ul class="notes" role="status">
            ${faults.map(fault => html`<li class="fault">${fault}</li>`)}
            ${remarks.map(remark => html`<li>${remark}</li>`)}
          </ul>`
        : nothing
    }`;
};
