/**
 * Any document through the snippet builder, as a web editor takes it there: pasted, unfolded, written again in every field, and copied out.
 * Runs in the builder's own page, as it ships.
 */

const drawn = () => new Promise(resolve => setTimeout(resolve));

const one = async (selector, isThere = found => found) => {
  for (let tries = 0; tries < 1000; tries++) {
    const found = document.querySelector(selector);
    if (found && isThere(found)) return found;
    await drawn();
  }
  throw new Error(`There is no ${selector}: ${document.querySelector('main')?.innerText}`);
};

const press = async selector => {
  (await one(selector)).click();
  await drawn();
};

const write = (field, text, type = 'input') => {
  field.value = text;
  field.dispatchEvent(new Event(type, { bubbles: true }));
};

const step = number => `#builder nav li:nth-child(${number}) button`;

/** The document as it would be saved now. */
const saved = async () => {
  await press(step(3));
  return (await one('#code-document')).value;
};

const unfold = async () => {
  for (let round = 0; round < 12; round++) {
    const folded = document.querySelectorAll('.form [aria-expanded=false]');
    if (!folded.length) return;
    for (const fold of folded) fold.click();
    await drawn();
  }
};

let turn = 0;

/** Waits until all has been written anew: the folder, which is in no snippet but in the line for the template, is another. */
const rewritten = async () => {
  const base = `/cdn-${++turn}/`;
  write(await one('#site-base'), base);
  await one('#code-template', ({ value }) => value.includes(base));
};

/** What can be copied for a CMS. */
const copied = async cms => {
  write(await one('#cms'), cms, 'change');
  await rewritten();
  // The question is no link, and has no page to lead to.
  const page = document.querySelector('#site-page');
  if (page) {
    write(page, `${location.origin}/mal`);
    await rewritten();
  }
  return Object.fromEntries(
    ['tag', 'block', 'link'].map(form => [form, document.querySelector(`#code-${form}`)?.value]),
  );
};

/**
 * @param given For each the element and the text of the document.
 * @returns For each the document that was opened, untouched, as it would be saved; how many fields it had; and the three forms, as they are
 *   handed out and for WordPress, once every field has been written in again.
 */
export const throughBuilder = async given => {
  const made = [];
  for (const { element, text } of given) {
    await press(step(1));
    (await one('#paste')).value = text;
    await press('.start .primary');
    await press(step(1));
    await press(`[data-element=${element}] .choose`);
    await unfold();
    const opened = await saved();
    await press(step(2));
    const fields = [
      ...document.querySelectorAll(
        '.form :is(input:not([type=checkbox], [type=color], [type=file]), textarea):not([id$="-paste"])',
      ),
    ];
    for (const field of fields) {
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('blur'));
    }
    await drawn();
    await press(step(3));
    made.push({
      opened,
      fields: fields.length,
      asIs: await copied('other'),
      inWordPress: await copied('wordpress-editor'),
    });
  }
  return made;
};
