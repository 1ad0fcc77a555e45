/** The field of a unit: a text, until there is more to say of it. */
import { expect } from 'chai';
import { checked, drawn, openBuilder, type Page } from '../../support/builder.js';
import { allowConsole } from '../../support/console.js';
import { arrived } from '../../support/code-under-way.js';

const openWith = async (unit: unknown, lang?: string): Promise<Page> => {
  const page = await openBuilder();
  page.area('#paste').value = JSON.stringify({
    ...(lang && { lang }),
    indicators: [
      { title: 'Bostäder', direction: 'increase', ...(unit !== undefined && { unit }), current: 1 },
    ],
  });
  await page.press('Gå vidare med det här');
  await drawn();
  return page;
};

const unitOf = ({ builder }: Page): unknown => {
  const { indicators } = builder.document as { indicators?: readonly { unit?: unknown }[] };
  return indicators?.[0]?.unit;
};

const input = ({ all }: Page, key = ''): HTMLInputElement => {
  const id = `f-indicators[0].unit${key && `.${key}`}`;
  const found = all('.form input').find(one => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found as HTMLInputElement;
};

const has = ({ all }: Page, key: string): boolean =>
  all('.form input').some(({ id }) => id === `f-indicators[0].unit.${key}`);

const type = async (page: Page, key: string, text: string): Promise<void> => {
  const field = input(page, key);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
};

const unfold = async ({ all }: Page): Promise<void> => {
  const fold = all('.form .unit .fold')[0];
  if (fold?.getAttribute('aria-expanded') === 'false') fold.click();
  await drawn();
};

const leave = async ({ builder, place }: Page): Promise<void> => {
  await arrived();
  builder.stop();
  place.remove();
};

describe('the field of a unit', () => {
  beforeEach(() => void allowConsole(/: <civic-/));

  it('is a text, which stays one', async () => {
    const page = await openWith(undefined);
    await type(page, '', 'bostäder');
    expect(unitOf(page)).to.equal('bostäder');
    expect(has(page, 'one')).to.equal(false);
    await leave(page);
  });

  it('makes forms of the text where there is a singular or a place to say, and a text of them again', async () => {
    const page = await openWith('bostäder');
    await unfold(page);
    await type(page, 'one', 'b');
    expect(unitOf(page)).to.deep.equal({ other: 'bostäder', one: 'b' });
    await type(page, 'one', 'bostad');
    expect(unitOf(page)).to.deep.equal({ other: 'bostäder', one: 'bostad' });
    await type(page, 'other', 'hem');
    expect(unitOf(page)).to.deep.equal({ other: 'hem', one: 'bostad' });
    input(page, 'before').click();
    await drawn();
    expect(unitOf(page)).to.deep.equal({ other: 'hem', one: 'bostad', before: true });
    await type(page, 'one', '');
    expect(unitOf(page)).to.deep.equal({ other: 'hem', before: true });
    input(page, 'before').click();
    await drawn();
    expect(unitOf(page)).to.equal('hem');
    await type(page, '', '');
    expect(unitOf(page)).to.equal(undefined);
    await leave(page);
  });

  it('takes a singular before there is a name, and says what is missing then', async () => {
    const page = await openWith(undefined);
    await unfold(page);
    await type(page, 'one', 'bostad');
    expect(unitOf(page)).to.deep.equal({ one: 'bostad' });
    input(page, 'other').dispatchEvent(new Event('blur'));
    await checked();
    expect(input(page, 'other').getAttribute('aria-invalid')).to.equal('true');
    await type(page, 'other', 'bostäder');
    await checked();
    expect(unitOf(page)).to.deep.equal({ one: 'bostad', other: 'bostäder' });
    expect(input(page, 'other').getAttribute('aria-invalid')).to.equal('false');
    await leave(page);
  });

  it('keeps what was pasted, and asks first for the forms that the document’s language has', async () => {
    const unit = { one: 'mieszkanie', few: 'mieszkania', many: 'mieszkań', other: 'mieszkania' };
    const page = await openWith(unit, 'pl');
    expect(unitOf(page)).to.deep.equal(unit);
    expect(['one', 'two', 'few', 'many'].map(key => has(page, key))).to.deep.equal([true, false, true, true]);
    expect(input(page, 'many').value).to.equal('mieszkań');
    await leave(page);
    const swedish = await openWith({ one: 'bostad', other: 'bostäder' });
    expect(['one', 'two', 'few', 'many'].map(key => has(swedish, key))).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
    await leave(swedish);
  });

  it('says of a form that is wrong what is wrong, where it stands', async () => {
    const page = await openWith({ one: 5, other: 'bostäder' });
    await checked();
    expect(input(page, 'one').getAttribute('aria-invalid')).to.equal('true');
    await type(page, 'one', 'bostad');
    await checked();
    expect(unitOf(page)).to.deep.equal({ one: 'bostad', other: 'bostäder' });
    expect(input(page, 'one').getAttribute('aria-invalid')).to.equal('false');
    await leave(page);
  });
});
