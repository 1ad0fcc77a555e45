/** The builder's page as it ships: under the strictest policy, without a request, on a phone, and for everybody. */
import { expect } from 'chai';
import { executeServerCommand } from '@web/test-runner-commands';
import { krokom } from '../fixtures/examples.js';
import { checked, drawn, openBuilder, type Page } from '../support/builder.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { problems } from '../support/contract.js';
import { until } from '../support/fixture.js';
import { shareOf } from '../support/share.js';
import { close, strict, visit, type Site } from '../support/site.js';

afterEach(close);

const page = '/cdn/builder/index.html';

/** The page under a policy that lets nothing in but its own files, and nothing out. */
const underPolicy = (): Promise<Site> =>
  visit(
    `${page}?${new URLSearchParams({ 'h:content-security-policy': strict.replace("connect-src 'self'", "connect-src 'none'") }).toString()}`,
  );

const pressIn = (site: Site, selector: string): void => {
  const button = site.document.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`There is no ${selector}.`);
  button.click();
};

describe('the builder’s page', () => {
  it('works under the strict policy, and asks for nothing but its own two files', async () => {
    const site = await underPolicy();
    const violations: string[] = [];
    site.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
    await until(() => site.document.querySelector('.card .choose'), 'the first step');
    pressIn(site, '[data-element=progress-gauge] .choose');
    await until(() => site.document.querySelector('#example'), 'the form');
    pressIn(site, '#example');
    await until(
      () => site.document.querySelector('.sheet civic-progress-gauge')?.shadowRoot?.querySelector('.base'),
      'the preview',
    );
    pressIn(site, '.onward .primary');
    await until(() => site.document.querySelector('#code-tag'), 'the tag');
    expect(violations).to.deep.equal([]);
    const asked = site.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect([...new Set(asked)].sort()).to.deep.equal(['/cdn/builder/builder.css', '/cdn/builder/builder.js']);
  });

  for (const [policy, outcome] of [
    [' civic-goals-tables', '.read-row'],
    ['', '#open-answer .fault'],
  ] as const)
    it(`${policy ? 'opens' : 'says that it cannot open'} a spreadsheet, with trusted-types lit-html${policy}`, async () => {
      const named = strict
        .replace('lit-html', `lit-html${policy}`)
        .replace("connect-src 'self'", "connect-src 'none'");
      // Chromium says in the console what a policy has kept back.
      if (!policy) allowConsole(/civic-goals-tables|Trusted ?Type|policy/i);
      const site = await visit(
        `${page}?${new URLSearchParams({ 'h:content-security-policy': named }).toString()}`,
      );
      const input = await until(
        () => site.document.querySelector<HTMLInputElement>('.file input'),
        'the first step',
      );
      const files = new DataTransfer();
      files.items.add(new File(['Mål;2023\nFler invånare;15100\n'], 'mål.csv'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      const shown = await until(() => site.document.querySelector(outcome), outcome);
      expect(shown.textContent).to.contain(policy ? 'Fler invånare' : 'tables.js');
    });

  it('keeps nothing in the browser', async () => {
    const site = await underPolicy();
    await until(() => site.document.querySelector('.card .choose'), 'the first step');
    expect(site.document.cookie).to.equal(document.cookie);
    expect(site.localStorage.length + site.sessionStorage.length).to.equal(
      localStorage.length + sessionStorage.length,
    );
  });

  it('is as wide as a phone of 320 pixels, in every step, with all that can be unfolded', async () => {
    const site = await visit(page);
    const frame = site.frameElement as HTMLIFrameElement;
    frame.style.width = '320px';
    const fits = (step: string): void => {
      const root = site.document.documentElement;
      expect(root.scrollWidth, step).to.be.at.most(root.clientWidth);
    };
    await until(() => site.document.querySelector('.card .choose'), 'the first step');
    fits('choose');
    pressIn(site, '[data-element=goal-list] .choose');
    await until(() => site.document.querySelector('#example'), 'the form');
    pressIn(site, '#example');
    for (let round = 0; round < 6; round++) {
      await drawn();
      for (const fold of site.document.querySelectorAll<HTMLElement>('.form [aria-expanded=false]'))
        fold.click();
    }
    await drawn();
    fits('fill');
    pressIn(site, '.onward .primary');
    await until(() => site.document.querySelector('#code-tag'), 'the tag');
    fits('take');
  });

  describe('has no problem that axe finds', () => {
    const schemes = ['light', 'dark'] as const;
    const steps: Readonly<Record<string, (page: Page) => Promise<void>>> = {
      choosing: () => Promise.resolve(),
      'filling in nothing yet': ({ press, one }) => press(one('[data-element=progress-gauge] .choose')),
      'filling in goals, all unfolded': async ({ area, all, press }) => {
        expectConsole(/warn: <civic-goal-list> data → goals\.goals\[2\]\.title/);
        area('#paste').value = JSON.stringify({
          ...krokom,
          goals: {
            ...krokom.goals,
            goals: [...krokom.goals.goals.slice(0, 2), { title: 5, owners: [''], sdgs: [4] }],
          },
        });
        await press('Gå vidare med det här');
        for (let round = 0; round < 3; round++) {
          for (const fold of all('.form > .fields [aria-expanded=false]')) fold.click();
          await drawn();
        }
        await checked();
      },
      'a chart’s years': async ({ press, one }) => {
        await press(one('[data-element=trend-chart] .choose'));
        await press('Fyll i med ett exempel');
        await press(/^Klistra in från Excel/);
      },
      'taking it away': async ({ press, one, place }) => {
        await press(one('[data-element=vision-banner] .choose'));
        await press('Fyll i med ett exempel');
        await press('Ta med till webbplatsen');
        await until(() => place.querySelector('#code-tag'), 'the tag');
      },
    };
    // axe works on the document: in light each engine takes a third of the steps. Chromium alone can be dark.
    for (const scheme of schemes)
      for (const [name, go] of scheme === 'light' ? shareOf(Object.entries(steps)) : Object.entries(steps))
        it(`${name}, ${scheme}`, async function () {
          const can = await executeServerCommand('emulate-features', { 'prefers-color-scheme': scheme });
          if (!can && scheme === 'dark') this.skip();
          try {
            document.documentElement.style.colorScheme = 'light dark';
            const page = await openBuilder();
            await go(page);
            expect(await problems(page.place)).to.deep.equal([]);
          } finally {
            document.documentElement.style.colorScheme = '';
            await executeServerCommand('emulate-features', {});
          }
        });
  });

  it('has one first heading, and no level left out on the form', async () => {
    const { all, area, press } = await openBuilder();
    area('#paste').value = JSON.stringify(krokom);
    await press('Gå vidare med det här');
    expect(all('h1')).to.have.length(1);
    const levels = all('.form :is(h2, h3, h4, h5, h6), h1, main > h2').map(({ localName }) =>
      Number(localName.slice(1)),
    );
    const leaps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(leaps).to.deep.equal([]);
  });

  it('gives every control a name of its own', async () => {
    const { all, area, press } = await openBuilder();
    area('#paste').value = JSON.stringify(krokom);
    await press('Gå vidare med det här');
    for (const fold of all('.form > .fields [aria-expanded=false]').slice(0, 3)) fold.click();
    await drawn();
    const ids = all('[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
    const tools = all('.tools button').map(button => button.getAttribute('aria-label'));
    expect(new Set(tools).size).to.equal(tools.length);
  });
});
