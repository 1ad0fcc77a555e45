/** The Sustainable Development Goals: seventeen to tick, and the targets under them to write. */
import { html, type TemplateResult } from 'lit';
import { sdgTexts } from '../../elements/goal-list/sdgs.js';
import { texts as english } from '../../generated/locales/en.js';
import { valueAt, type Path } from '../document/edit.js';
import { textField, checkbox } from './text-field.js';
import { fieldId, type FormContext } from './form-context.js';
import { labelOf, type UiLocale } from '../words/field-names.js';
import { fieldNotes } from './labelled-field.js';

const numbers = [...Array(17).keys()].map(index => index + 1);

const sdgName = (number: number, locale: UiLocale): string =>
  locale === 'sv' ? sdgTexts([number], 'sv').join() : `${number} ${english[`sdg.${number}`] ?? ''}`;

/** What stands for a whole goal, as a number or a text. */
const isGoal = (item: unknown, number: number): boolean => String(item) === String(number);

const parseTargets = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

export const sdgField = (form: FormContext, name: string, path: Path): TemplateResult => {
  const given = valueAt(form.document, path);
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  const targets = list.filter(item => !numbers.some(number => isGoal(item, number))).map(String);
  const write = (goals: readonly unknown[], written: readonly string[]): void => {
    const next = [...goals, ...written];
    form.type(path, next.length ? next : undefined);
  };
  const goals = list.filter(item => numbers.some(number => isGoal(item, number)));
  const id = fieldId(path);
  return html`<fieldset class="sdgs" id=${id} tabindex="-1" data-field=${name}>
    <legend>${labelOf(name, form.locale)} <code aria-hidden="true">${path.at(-1)}</code></legend>
    <div class="ticks">
      ${numbers.map(number =>
        checkbox(
          `${id}-${number}`,
          sdgName(number, form.locale),
          goals.some(item => isGoal(item, number)),
          on =>
            write(
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
      onType: text => write(goals, parseTargets(typeof text === 'string' ? text : '')),
    })}
    ${fieldNotes(form, path)}
  </fieldset>`;
};
