/** The goal area that a goal belongs to: a goal is moved there with all that it has. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { insertRow, removeRow } from '../document/edit.js';
import { formatPath, listAt, valueAt, type Path } from '../document/path.js';
import { fieldId, type FormContext } from './form-context.js';

const areasPath: Path = ['goalAreas', 'areas'];
const listOf = (area: number): Path => (area < 0 ? ['goals', 'goals'] : [...areasPath, area, 'goals']);

/** Which area a list of goals is: an index, −1 for the goals without one; nothing for sub-goals and all else. */
const areaOf = (path: Path): number | undefined => {
  const [, , index] = path;
  const area = typeof index === 'number' ? index : -1;
  return formatPath(path) === formatPath(listOf(area)) ? area : undefined;
};

const titleAt = (form: FormContext, path: Path): string => {
  const title = valueAt(form.document, [...path, 'title']);
  return typeof title === 'string' ? title : '';
};

const move = (form: FormContext, path: Path, index: number, to: number): void => {
  const goal = valueAt(form.document, [...path, index]);
  const title = titleAt(form, [...path, index]) || form.words.untitled;
  const target = listOf(to);
  const isNew = to === listAt(form.document, areasPath).length;
  const place = isNew ? form.words.newArea : titleAt(form, target.slice(0, -1)) || form.words.noArea;
  const document = insertRow(removeRow(form.document, path, index), target, goal);
  // Of a new area the title is missing.
  const focus: Path = isNew ? [...areasPath, to, 'title'] : [...target, listAt(document, target).length - 1];
  form.edit(document, form.words.movedTo(title, place), fieldId(focus));
  form.reveal(focus);
};

/** @param path The list that the goal stands in. */
export const areaOfGoal = (form: FormContext, path: Path, index: number): TemplateResult | typeof nothing => {
  const area = areaOf(path);
  if (area === undefined) return nothing;
  const areas = listAt(form.document, areasPath);
  const option = (value: number, label: string): TemplateResult =>
    html`<option value=${value} .selected=${live(value === area)}>${label}</option>`;
  const id = fieldId([...path, index, 'area']);
  return html`<div class="field">
    <label for=${id}>${form.words.area}</label>
    <select
      id=${id}
      @change=${(event: Event) => move(form, path, index, Number((event.target as HTMLSelectElement).value))}
    >
      ${option(-1, form.words.noArea)}
      ${areas.map((_, each) => option(each, titleAt(form, [...areasPath, each]) || `${form.words.area} ${each + 1}`))}
      ${option(areas.length, form.words.newArea)}
    </select>
  </div>`;
};
