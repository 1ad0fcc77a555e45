/** The builder by the keyboard alone, with forty goals; and what a screen reader is told on the way, from Chromium's own tree. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBrowsers, howToGet } from '../browsers.mjs';
import { openFile } from '../support/from-file.mjs';

const { chromium } = await findBrowsers();
const goals = Array.from({ length: 40 }, (_, index) => ({ title: `Sak ${index + 1} ska öka` }));

/** What a person with a keyboard does and hears. */
const byKeyboard = async page => {
  const { keyboard } = page;
  const client = await page.createCDPSession();

  /** What is said of what has focus: its role and its name. */
  const focused = async () => {
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const node = nodes.filter(({ properties = [] }) =>
      properties.some(({ name, value }) => name === 'focused' && value.value),
    );
    const last = node.at(-1);
    return `${last?.role?.value} ${last?.name?.value}`.trim();
  };

  /** Presses Tab until what has focus is said so. Fails where that is not reached in a reasonable number of steps. */
  const tabTo = async (wanted, most = 80) => {
    const heard = [];
    for (let count = 0; count < most; count++) {
      await keyboard.press('Tab');
      const said = await focused();
      heard.push(said);
      if (wanted.test(said)) return said;
    }
    return assert.fail(`${wanted} is not reached in ${most} steps: ${heard.join(' | ')}`);
  };

  return { keyboard, focused, tabTo };
};

test('forty goals, by keyboard alone', { skip: chromium ? false : howToGet('chromium') }, async t => {
  const page = await openFile(t, 'chromium', chromium);
  await page.waitForSelector('.card');
  const { keyboard, focused, tabTo } = await byKeyboard(page);

  await t.test('a document is pasted and gone on from', async () => {
    await tabTo(/^textbox Klistra in här/);
    await keyboard.sendCharacter(JSON.stringify({ goals: { goals } }));
    await tabTo(/^button Gå vidare med det här/);
    await keyboard.press('Enter');
    await page.waitForSelector('.fill');
    await page.waitForFunction(() => window.document.activeElement?.id === 'step-heading');
    assert.equal(await focused(), 'heading Mål');
  });

  await t.test('goal 37 is reached by its name, and said with its place', async () => {
    await tabTo(/^combobox Gå till mål/);
    // As far down as it takes: nothing moves until it is asked for.
    for (let count = 0; count < 37; count++) await keyboard.press('ArrowDown');
    assert.equal(await page.$eval('.jump select', select => select.value), '36');
    assert.equal(await focused(), 'combobox Gå till mål');
    await tabTo(/^button Gå till mål/, 2);
    await keyboard.press('Enter');
    assert.match(await focused(), /^button Mål 37 av 40 Sak 37 ska öka/);
    const level = await page.evaluate(() => window.document.activeElement.parentElement.localName);
    assert.equal(level, 'h4');
  });

  await t.test('it is written in, moved and undone', async () => {
    await tabTo(/^button Flytta upp: Mål 37: Sak 37 ska öka/, 5);
    await keyboard.press('Enter');
    await page.waitForFunction(() =>
      window.document.querySelector('.said').textContent.includes('Flyttade mål 37 till plats 36'),
    );
    assert.match(await focused(), /^button Flytta upp: Mål 36: Sak 37 ska öka/);
    await tabTo(/^textbox Målet$/, 6);
    await keyboard.press('End');
    await keyboard.type(' mycket');
    await page.waitForFunction(
      () => window.document.querySelectorAll('.row-title')[35].textContent === 'Sak 37 ska öka mycket',
    );
    // Back on a button, where Ctrl+Z is the builder's.
    await keyboard.down('Shift');
    await tabTo(/^button Ta bort: Mål 36/, 3);
    await keyboard.up('Shift');
    await keyboard.down('Control');
    await keyboard.press('z');
    await keyboard.press('z');
    await keyboard.up('Control');
    await page.waitForFunction(
      () => window.document.querySelectorAll('.row-title')[36].textContent === 'Sak 37 ska öka',
    );
  });

  await t.test('and the piece is copied', async () => {
    const place = await page.$('.onward .primary');
    await place.focus();
    await keyboard.press('Enter');
    await page.waitForSelector('#code-document');
    assert.equal(await focused(), 'heading Ta med till webbplatsen');
    await tabTo(/^button Kopiera/, 20);
    await keyboard.press('Enter');
    await page.waitForFunction(() =>
      /Kopierat|Markerat/.test(window.document.querySelector('.said').textContent),
    );
  });
});

const year = new Date().getFullYear() - 1;

test(
  'a table, and a new year, by keyboard alone',
  { skip: chromium ? false : howToGet('chromium') },
  async t => {
    const page = await openFile(t, 'chromium', chromium);
    await page.waitForSelector('.card');
    const { keyboard, focused, tabTo } = await byKeyboard(page);

    await t.test('what has two meanings is asked, answered and taken in', async () => {
      await tabTo(/^textbox Klistra in här/);
      await keyboard.sendCharacter(
        `Mål\tIndikator\t${year - 2}\t${year - 1}\nFler cyklar\tCyklister\t-\t40\n`,
      );
      await tabTo(/^button Gå vidare med det här/);
      await keyboard.press('Enter');
      await page.waitForSelector('.question');
      await page.waitForFunction(() => window.document.activeElement?.id === 'step-heading');
      assert.match(await focused(), /^heading Det här står i/);
      await tabTo(/^radio /, 4);
      await keyboard.press('Space');
      await page.waitForSelector('.read-row');
      await tabTo(/^button Ta in i måldokumentet/, 6);
      await keyboard.press('Enter');
      await page.waitForSelector('.fill');
      await page.waitForFunction(() => window.document.activeElement?.id === 'step-heading');
    });

    await t.test('the figure that it waits for is typed, and what changed can be copied', async () => {
      await tabTo(/^button Nytt år/, 12);
      await keyboard.press('Enter');
      await page.waitForSelector('.waiting');
      await page.waitForFunction(() => window.document.activeElement?.id === 'step-heading');
      assert.equal(await focused(), 'heading Nytt år');
      await tabTo(new RegExp(`^textbox ${year}`), 6);
      await keyboard.type('41,5');
      await tabTo(/^button Ta in 1 siffra/, 6);
      await keyboard.press('Enter');
      await page.waitForSelector('#year-changes');
      assert.equal(
        await page.$eval('#year-changes', area => area.value),
        `Fler cyklar, Cyklister: ${year}: 41,5; ${year - 1} var det 40`,
      );
      await tabTo(/^button Kopiera/, 4);
    });
  },
);
