/** Joins the form to the state of the editor. */
import type { Note } from './document/note.js';
import { setValue } from './document/edit.js';
import { formatPath, isWithin, valueAt } from './document/path.js';
import type { EditorState } from './editor-state.js';
import { field } from './form/field.js';
import { fieldId, type FormContext, type PastedText } from './form/form-context.js';
import { namedGroupFields } from './form/named-group-fields.js';
import { moreFields, objectFields } from './form/object-fields.js';
import { pasteKey, questionId } from './form/paste-box.js';
import { isRange, rangeFields } from './form/range-fields.js';
import { textRow } from './form/text-row.js';
import { isTable } from '../sources/table/arrange-table.js';
import { pasteTable } from './paste/paste-table.js';

/** Returns a function that makes what the fields are given, as the state is when it is called. */
export const editorForm = (state: EditorState): (() => FormContext) => {
  const { host } = state;
  const pastedTables = new Map<string, PastedText>();
  return () => {
    const { locale, words, element, main } = state;
    const isShown = ({ missing, path }: Note): boolean => !missing || state.visited.has(path);
    const form: FormContext = {
      locale,
      words,
      element,
      // The document when a button is pressed, not when the button was rendered.
      get document() {
        return state.document;
      },
      mainPath: formatPath(main.path),
      notesAt: path => state.notes.filter(note => note.path === formatPath(path) && isShown(note)),
      hasNotes: path => state.notes.some(note => isWithin(note.path, formatPath(path)) && isShown(note)),
      typeValue: (path, value) => {
        state.expanded.expandAround(state.document, path);
        // Removing what is not there would also remove an empty object around it.
        if (valueAt(state.document, path) === value) return;
        state.change(setValue(state.document, path, value), words.typing, formatPath(path));
      },
      edit: (document, what, focus) => {
        if (focus !== undefined) host.focus(focus);
        state.change(document, what);
        host.announce(what);
      },
      reveal: path => state.reveal(formatPath(path)),
      isExpanded: (key, byDefault) => state.expanded.isExpanded(key, byDefault),
      toggle: (key, byDefault) => {
        state.expanded.toggle(key, byDefault);
        host.update();
      },
      leaveField: path => {
        const text = formatPath(path);
        state.visited.add(text);
        if (state.notes.some(note => note.missing && note.path === text)) host.update();
      },
      isTable,
      pasteTable: (path, text, answers) => {
        const { document, count, ...told } = pasteTable(state.document, path, text, locale, answers);
        const key = formatPath(path);
        pastedTables.set(key, { text: count ? '' : text, ...told });
        const [question] = told.questions;
        if (question) {
          if (!form.isExpanded(pasteKey(path))) form.toggle(pasteKey(path));
          host.focus(questionId(path, question.id));
          host.announce(question.text);
        }
        host.update();
        if (count) form.edit(document, [words.tableRead(count), ...told.remarks].join(' '), fieldId(path));
        return count > 0 || !!question;
      },
      pastedTable: path => pastedTables.get(formatPath(path)),
      field: (schema, name, path) => field(form, schema, name, path),
      fields: (schema, place, path) =>
        place === 'Indicator.groups'
          ? namedGroupFields(form, schema, path)
          : isRange(schema)
            ? rangeFields(form, schema, place, path)
            : objectFields(form, schema, place, path),
      moreFields: (path, fields, name) => moreFields(form, path, fields, name),
      textRow: (schema, name, path) => textRow(form, schema, name, path),
    };
    return form;
  };
};
