/** What an office's answer, pasted or opened, does to the figures that are there: in a document, and in the box of a series. */
import { expect } from 'chai';
import { addReply } from '../../../src/builder/paste/add-reply.js';
import { pasteTable } from '../../../src/builder/paste/paste-table.js';
import { readPasted } from '../../../src/builder/paste/read-pasted.js';

const name = 'N99999 2309';

/** An answer of Kolada with 2024 alone. */
const answer = (values: readonly object[]): string =>
  JSON.stringify({
    values: [
      {
        kpi: 'N99999',
        municipality: '2309',
        period: 2024,
        values: values.map(one => ({ count: 1, status: '', isdeleted: false, ...one })),
      },
    ],
    count: 1,
    next_url: null,
  });

const documentWith = (observation: object): { indicators: object[] } => ({
  indicators: [{ title: name, direction: 'increase', series: [{ period: 2023, value: 1 }, observation] }],
});

const seriesIn = (document: unknown): unknown =>
  (document as { indicators: readonly { series: readonly unknown[] }[] }).indicators[0]?.series[1];

const ways: Readonly<Record<string, (document: object, text: string) => unknown>> = {
  'in a document': (document, text) => {
    const pasted = readPasted(text, 'sv');
    if (pasted.kind !== 'data') throw new Error(pasted.kind);
    return addReply(document, pasted);
  },
  'in the box of a series': (document, text) =>
    pasteTable(document, ['indicators', 0, 'series'], text, 'sv').document,
};

for (const [where, add] of Object.entries(ways))
  describe(`an answer of Kolada, ${where}`, () => {
    it('takes no figure away where it tells those of women and men alone', () => {
      const before = { period: 2024, value: 85, note: 'Enkät' };
      const text = answer([
        { gender: 'K', value: 86 },
        { gender: 'M', value: 84 },
      ]);
      expect(seriesIn(add(documentWith(before), text))).to.deep.equal({
        ...before,
        groups: { women: 86, men: 84 },
      });
    });

    it('takes a figure away that it says is missing, and keeps what a person knows of why', () => {
      const text = answer([{ gender: 'T', value: null, status: 'Missing' }]);
      const { value, status } = seriesIn(add(documentWith({ period: 2024, value: 85 }), text)) as {
        value: unknown;
        status: unknown;
      };
      expect([value, status]).to.deep.equal([null, 'missing']);
      const known = { period: 2024, value: null, status: 'suppressed' };
      expect(seriesIn(add(documentWith(known), text))).to.deep.equal(known);
    });

    it('leaves the status that Kolada has no word for, and replaces the figure', () => {
      const before = { period: 2024, value: 85, status: 'estimated' };
      const text = answer([{ gender: 'T', value: 86 }]);
      expect(seriesIn(add(documentWith(before), text))).to.deep.equal({ ...before, value: 86 });
    });

    it('adds the years that are not there', () => {
      const text = answer([{ gender: 'T', value: 86 }]);
      const document = { indicators: [{ title: name, series: [{ period: '2025', value: 87 }] }] };
      expect(seriesIn(add(document, text))).to.deep.equal({ period: '2024', value: 86 });
    });
  });
