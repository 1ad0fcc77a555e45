/** What stands in the page: a step, or what has come in its place. */
import type { TemplateResult } from 'lit';
import { chooseStep } from './choose-step.js';
import type { CopyState } from './copy-state.js';
import { copyStep } from './copy-step.js';
import type { DraftStore } from './draft/draft-store.js';
import { draftList } from './draft/draft-list.js';
import { draftTick } from './draft/draft-tick.js';
import { editStep } from './edit-step.js';
import type { editorForm } from './editor-form.js';
import type { EditorState } from './editor-state.js';
import type { ElementName } from './elements/elements.js';
import type { FetchPage } from './fetch-page.js';
import { importStep } from './import/import-step.js';
import type { MergePage } from './merge-page.js';
import type { NewYearPage } from './new-year-page.js';
import type { Opening } from './opening.js';
import type { Step } from './page-frame.js';
import type { PreviewState } from './preview-state.js';

/** The builder, and what its steps do with it. */
interface Content {
  readonly step: Step;
  readonly state: EditorState;
  readonly form: ReturnType<typeof editorForm>;
  readonly preview: PreviewState;
  readonly copy: CopyState;
  readonly opening: Opening;
  readonly newYear: NewYearPage;
  readonly fetch: FetchPage;
  readonly merge: MergePage;
  readonly drafts: DraftStore;
  readonly goTo: (step: Step) => void;
  readonly choose: (element: ElementName) => void;
  readonly save: () => void;
  readonly jump: (path: string) => void;
}

export const stepContent = (content: Content): TemplateResult => {
  const {
    step,
    state,
    form,
    preview,
    copy,
    opening,
    newYear,
    fetch,
    merge,
    drafts,
    goTo,
    choose,
    save,
    jump,
  } = content;
  const { words, locale, host } = state;
  const { answer } = opening;
  const open = (file: File): void => void opening.open(file);
  const update = (): void => host.update();
  if (opening.table)
    return importStep({
      words,
      state: opening.table,
      update,
      take: () => opening.take(),
      cancel: () => opening.cancel(),
    });
  const merging = merge.render();
  if (merging) return merging;
  const fetching = fetch.render();
  if (fetching) return fetching;
  if (newYear.isOpen) return newYear.render({ open, answer, save });
  switch (step) {
    case 'choose':
      return chooseStep({
        words,
        locale,
        choose,
        paste: text => opening.paste(text),
        open,
        answer,
        drafts: draftList({
          words,
          locale,
          drafts: drafts.drafts,
          goOn: draft => {
            drafts.adopt(draft);
            opening.paste(JSON.stringify(draft.document));
          },
          remove: draft => {
            drafts.remove(draft);
            host.announce(words.draftRemoved);
            host.focus('step-heading');
            update();
          },
        }),
      });
    case 'edit':
      return editStep({
        state,
        form: form(),
        preview: preview.render(copy.site),
        showPart: path => {
          state.selectedPath = path;
          update();
        },
        next: () => goTo('copy'),
        save,
        saveWorkbook: () => void opening.saveWorkbook(),
        newYear: () => newYear.open(),
        fetch: fetch.open,
        merge: file => void merge.open(file),
        open,
        answer,
        jump,
        keepDraft: draftTick(words, drafts, isOn => {
          drafts.turn(isOn);
          update();
        }),
      });
    case 'copy':
      return copyStep(copy.context(save));
  }
};
