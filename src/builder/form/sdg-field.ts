/** The field of the Sustainable Development Goals: seventeen checkboxes, and a text for the targets under them. */
import { html, type TemplateResult } from 'lit';
import { sdgTexts } from '../../elements/goal-list/sdgs.js';
import { texts as english } from '../../generated/locales/en.js';
import { listAt, type Path } from '../document/path.js';
import type { UiLocale } from '../words/locale.js';
import { checkbox } from './checkbox.js';
import { fieldId, type FormContext } from './form-context.js';
import { fieldNotes, fieldTitle } from './labelled-field.js';
import { textField } from './text-field.js';

const numbers = [...Array(17).keys()].map(index => index + 1);

const sdgName = (number: number, locale: UiLocale): string =>
  locale === 'sv' ? sdgTexts([number], 'sv').join() : `${number} ${english[`sdg.${number}`] ?? ''}`;

/** Whether an item is a whole goal, as a number or a text. */
const isGoal = (item: unknown, number: number): boolean => String(item) === String(number);

const parseTargets = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

export const sdgField = (form: FormContext, name: string, path: Path): TemplateResult => {
  const list = listAt(form.document, path);
  const targets = list.filter(item => !numbers.some(number => isGoal(item, number))).map(String);
  const update = (goals: readonly unknown[], targets: readonly string[]): void => {
    const next = [...goals, ...targets];
    form.typeValue(path, next.length ? next : undefined);
  };
  const goals = list.filter(item => numbers.some(number => isGoal(item, number)));
  const id = fieldId(path);
  return html`<fieldset class="sdgs" id=${id} tabindex="-1" data-field=${name}>
    <legend>${fieldTitle(form, name, path)}</legend>
    <div class="ticks">
      ${numbers.map(number =>
        checkbox(
          `${id}-${number}`,
          sdgName(number, form.locale),
          goals.some(item => isGoal(item, number)),
          on =>
            update(
              on
                ? [...goals, number].sort((a, b) => Number(a) - Number(b))
                : goals.filter(item => !isGoal(item, number)),
              targets,
            ),
        ),
      )}
    </div>
    ${textField(form, `${name}.target`, [...path, 'target'], {
      label: form.words.sdgTargets,
      value: targets.join(', '),
      read: text => parseTargets(text).join(', '),
      bare: true,
      onType: text => update(goals, parseTargets(typeof text === 'string' ? text : '')),
    })}
    ${fieldNotes(form, path)}
  </fieldset>`;
};
