/** Two versions of one document become one: nothing that one of them alone has changed is lost, and what both have changed is asked about. */
import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import { isSame, mergeDocuments } from '../../../src/builder/merge/merge-documents.js';
import { drawn, openBuilder, type Page } from '../../support/builder.js';
import { allowConsole } from '../../support/console.js';
import { problems } from '../../support/contract.js';
import { until } from '../../support/fixture.js';

const base = {
  goals: {
    title: 'Mål',
    goals: [
      { title: 'A', owner: 'X', indicators: [{ title: 'I', series: [{ period: 2023, value: 1 }] }] },
      { title: 'B', owner: 'X' },
      { title: 'C' },
    ],
  },
};

const change = (edit: (document: typeof base) => void): typeof base => {
  const copy = structuredClone(base);
  edit(copy);
  return copy;
};

const told = (merged: ReturnType<typeof mergeDocuments>): string[] =>
  merged.differences.map(({ key, by, within }) => `${by}: ${key} (${within})`);

describe('two versions of a document', () => {
  it('become one with what each of them has changed', () => {
    const mine = change(({ goals }) => {
      goals.title = 'Våra mål';
      goals.goals[0]?.indicators?.[0]?.series.push({ period: 2024, value: 2 });
      goals.goals.splice(2, 1);
    });
    const theirs = change(({ goals }) => {
      goals.goals.unshift({ title: 'Ny' });
      const b = goals.goals[2];
      if (b) b.owner = 'Y';
      goals.goals[1]?.indicators?.[0]?.series.push({ period: 2025, value: 3 });
    });
    const merged = mergeDocuments(base, mine, theirs);
    expect(merged.document).to.deep.equal({
      goals: {
        title: 'Våra mål',
        goals: [
          { title: 'Ny' },
          {
            title: 'A',
            owner: 'X',
            indicators: [
              {
                title: 'I',
                series: [
                  { period: 2023, value: 1 },
                  { period: 2025, value: 3 },
                  { period: 2024, value: 2 },
                ],
              },
            ],
          },
          { title: 'B', owner: 'Y' },
        ],
      },
    });
    expect(merged.differences.some(({ by }) => by === 'conflict')).to.equal(false);
    expect(told(merged)).to.include('theirs: goals.goals[2].owner (B)');
  });

  it('leave what both have changed to be decided, and keep this one’s until then', () => {
    const mine = change(({ goals }) => (goals.title = 'Ett'));
    const theirs = change(({ goals }) => (goals.title = 'Två'));
    const merged = mergeDocuments(base, mine, theirs);
    expect(told(merged)).to.deep.equal(['conflict: goals.title (Ett)']);
    expect(merged.document).to.deep.equal(mine);
    expect(mergeDocuments(base, mine, theirs, { 'goals.title': 'theirs' }).document).to.deep.equal(theirs);
  });

  it('ask about a goal that one has taken away and the other has changed', () => {
    const mine = change(({ goals }) => void goals.goals.splice(1, 1));
    const theirs = change(({ goals }) => {
      const b = goals.goals[1];
      if (b) b.owner = 'Y';
    });
    const merged = mergeDocuments(base, mine, theirs);
    expect(merged.differences.map(({ by }) => by)).to.deep.equal(['conflict']);
  });

  it('lose nothing that one of them has, where it is not known what both began with', () => {
    const merged = mergeDocuments(
      undefined,
      { a: 1, list: [{ id: 'x', v: 1 }] },
      { b: 2, list: [{ id: 'y' }] },
    );
    expect(merged.document).to.deep.equal({ a: 1, list: [{ id: 'y' }, { id: 'x', v: 1 }], b: 2 });
  });

  const json = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(1, 2, 'a', 'b', true, null),
      fc.array(tie('row'), { maxLength: 3 }),
      tie('object'),
    ),
    row: fc.oneof(fc.constantFrom(1, 2, 3), tie('object')),
    object: fc.dictionary(fc.constantFrom('id', 'title', 'period', 'x', 'y'), tie('value'), { maxKeys: 3 }),
  })).value;

  it('are the other one where this one is what both began with, whatever they say, and the other way round', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(isSame(mergeDocuments(one, one, other).document, other)).to.equal(true);
        expect(isSame(mergeDocuments(one, other, one).document, other)).to.equal(true);
        expect(mergeDocuments(one, other, other).differences).to.deep.equal([]);
      }),
    );
  });

  it('are this one or the other, where all is decided for it', () => {
    fc.assert(
      fc.property(fc.option(json, { nil: undefined }), json, json, (before, one, other) => {
        const { differences } = mergeDocuments(before, one, other);
        expect(new Set(differences.map(({ key }) => key)).size).to.equal(differences.length);
        for (const side of ['mine', 'theirs'] as const) {
          const all = Object.fromEntries(differences.map(({ key }) => [key, side]));
          const { document } = mergeDocuments(before, one, other, all);
          // In which order rows stand is not decided one by one.
          expect(sorted(document)).to.deep.equal(sorted(side === 'mine' ? one : other));
        }
      }),
    );
  });
});

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

describe('merging in the builder', () => {
  beforeEach(() => void allowConsole(/: <civic-/));

  const opened = async (theirs: unknown): Promise<Page> => {
    const page = await openBuilder();
    page.area('#paste').value = JSON.stringify(base);
    await page.press('Gå vidare med det här');
    await page.write('goals.title', 'Våra mål');
    const input = page.all('.file input')[1] as HTMLInputElement;
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify(theirs)], 'annas.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => page.place.querySelector('.differences, .read-summary'), 'the differences');
    await drawn();
    return page;
  };

  it('shows each difference, waits for what has to be decided, and is one step back', async () => {
    const page = await opened(
      change(({ goals }) => {
        goals.title = 'Mål 2030';
        goals.goals[2] = { title: 'C', owner: 'Z' };
      }),
    );
    expect(page.one('#step-heading').textContent).to.equal('Er version och annas.json');
    expect(page.one('.read-summary').textContent.trim()).to.equal('2 skillnader, varav 1 att välja mellan.');
    expect(await problems(page.place)).to.deep.equal([]);
    await page.press('Slå ihop');
    expect(document.activeElement?.id).to.equal('merge-goals-title');
    page.input('#merge-goals-title-theirs').click();
    await drawn();
    await page.press('Slå ihop');
    expect(page.builder.document).to.deep.equal(
      change(({ goals }) => {
        goals.title = 'Mål 2030';
        goals.goals[2] = { title: 'C', owner: 'Z' };
      }),
    );
    await page.press('Ångra');
    expect(page.builder.document).to.have.nested.property('goals.title', 'Våra mål');
  });

  it('takes nothing away that a part alone does not have', async () => {
    const page = await opened({ summary: { title: 'Läget' } });
    await page.press('Slå ihop');
    expect(page.builder.document).to.have.nested.property('goals.goals[2].title', 'C');
    expect(page.builder.document).to.have.nested.property('goals.title', 'Våra mål');
    expect(page.builder.document).to.have.nested.property('summary.title', 'Läget');
  });

  it('says so where there is nothing to merge', async () => {
    const page = await opened(change(({ goals }) => (goals.title = 'Våra mål')));
    expect(page.one('.read-summary').textContent.trim()).to.equal('De två versionerna är lika.');
    await page.press('Avbryt');
    expect(page.one('.form')).not.to.equal(null);
  });
});
