import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import '../../../src/elements/peer-comparison/define.js';
import { axisOf } from '../../../src/elements/peer-comparison/axis.js';
import { mostRows } from '../../../src/elements/peer-comparison/order.js';
import { PeerComparison } from '../../../src/index.js';
import type { Peer } from '../../../src/progress/comparison.js';
import { broken, peers } from '../../fixtures/examples.js';
import { keepsTheContract } from '../../support/contract.js';
import { expectConsole } from '../../support/console.js';
import { inPage, rendered, settled, shown, spoken, tag, textOf, until } from '../../support/fixture.js';

const comparison = (data: unknown, attributes = ''): Promise<PeerComparison> =>
  shown<PeerComparison>(tag('civic-peer-comparison', data, '', attributes));

const all = (element: Element, selector: string): HTMLElement[] => [
  ...(rendered(element)?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const plain = (element: Element | undefined): string =>
  textOf(element ?? null)
    .replace(/\u00A0/g, ' ')
    .replace(/ +/g, ' ');
const lead = (element: Element): string => plain(all(element, '.lead')[0]);
const sentence = (element: Element): string => plain(all(element, '.sentence')[0]);
const rows = (element: Element): string[] => all(element, '.peers .row').map(plain);
const marks = (element: Element): string[] => all(element, '.marks .row').map(plain);
const missing = (element: Element): string[] => all(element, '.without li').map(plain);

const town = (title: string, value: number, more = {}): object => ({
  title,
  kind: 'municipality',
  current: { value, period: 2024, ...more },
});
const own = { title: 'Träd', direction: 'increase', current: { value: 5, period: 2024 } };

/** Waits until the table's code has come, as it does when a page is at rest. */
const tableCode = async (): Promise<void> => {
  const element = await comparison(peers.Named);
  all(element, 'summary')[0]?.click();
  await until(() => all(element, 'table').length, 'the table');
};

/** How far along something is drawn, in parts of its track. */
const along = (mark: Element | null | undefined, side: 'left' | 'right' = 'right'): number => {
  const box = mark?.getBoundingClientRect();
  const track = mark?.closest('.track')?.getBoundingClientRect();
  if (!box || !track) throw new Error('not drawn');
  return (box[side] - track.left) / track.width;
};

describe('civic-peer-comparison', () => {
  keepsTheContract({
    tag: 'civic-peer-comparison',
    element: PeerComparison,
    examples: peers,
    word: 'Vår kommun ligger på plats 3 av 8, där ett lägre värde är bättre.',
    document: part => ({ vision: { statement: 'x' }, indicators: [part] }),
    refused: {
      ...broken,
      NothingToCompareWith: '{"title":"Träd","current":5}',
      NothingLeftToCompareWith: '{"title":"Träd","current":5,"comparisons":[{"title":"Riket"}]}',
    },
  });

  describe('what it says', () => {
    it('says the place, and which way is better', async () => {
      expect(lead(await comparison(peers.Named))).to.equal(
        'Granfjälls kommun ligger på plats 3 av 8, där ett lägre värde är bättre.',
      );
      expect(lead(await comparison(peers.Points))).to.equal(
        'Granfjälls kommun ligger på delad plats 3 av 6, där ett högre värde är bättre.',
      );
      const two = [town('A', 5), town('B', 9)];
      expect(lead(await comparison({ ...own, direction: 'decrease', comparisons: two }))).to.equal(
        'Vår kommun ligger på delad plats 1 av 3, där ett lägre värde är bättre.',
      );
      expect(lead(await comparison({ ...own, comparisons: [town('A', 4), town('B', 9)] }))).to.equal(
        'Vår kommun ligger på plats 2 av 3, där ett högre värde är bättre.',
      );
    });

    it('says no place where places would not be honest, and what the order means', async () => {
      const noDirection = await comparison(peers.NoDirection);
      expect(lead(noDirection)).to.equal('Granfjälls kommun: 15 595 invånare (2024).');
      expect(sentence(noDirection)).to.equal(
        'Det högsta värdet står först, vilket inte säger att det är bäst.',
      );
      const uncertain = await comparison(peers.Uncertain);
      expect(lead(uncertain)).to.equal('Granfjälls kommun: 81,0 % (2023).');
      expect(sentence(uncertain)).to.equal(
        'Med osäkerheten inräknad: mellan 77,0 % och 85,0 %. Det är högre än Riket (79,0 %). Ett högre värde är bättre. Värdena är osäkra, så den rätta ordningen kan vara en annan.',
      );
    });

    it('says how the value stands against the nation, counties and groups, and never works them out', async () => {
      const against = [
        ...['Riket', 'Länet'].map((title, index) => ({
          title,
          kind: index ? 'county' : 'nation',
          current: { value: 4, period: 2024 },
        })),
        { title: 'Liknande kommuner', kind: 'group', current: { value: 5, period: 2024 } },
        { title: 'Alla kommuner', kind: 'group', current: { value: 8, period: 2024 } },
      ];
      const element = await comparison({ ...own, unit: 'träd', comparisons: against });
      expect(sentence(element)).to.equal(
        'Det är högre än Riket (4) och Länet (4). Det är lika med Liknande kommuner (5). Det är lägre än Alla kommuner (8). Ett högre värde är bättre.',
      );
      expect(marks(element)).to.deep.equal(['Riket 4', 'Länet 4', 'Liknande kommuner 5', 'Alla kommuner 8']);
    });

    it('has a row for each in order, in words and numbers, with what is not yet certain', async () => {
      const element = await comparison(peers.Provisional);
      expect(rows(element)).to.deep.equal([
        'Norrvik Preliminär uppgift Bara de som fick plats. 44',
        'Granfjälls kommun Preliminär uppgift Till och med oktober. 61',
        'Björkvalla 72',
        'Lillby 83',
      ]);
      expect(marks(element)).to.deep.equal(['Riket Uppskattad uppgift 58']);
      expect(sentence(element)).to.contain('Preliminär uppgift.');
    });

    it('lists those without a value for the period, each with why, and never among the others', async () => {
      const element = await comparison(peers.Provisional);
      expect(plain(all(element, '.without p')[0])).to.equal('Utan värde för 2024:');
      expect(missing(element)).to.deep.equal([
        'Storberga : 57 dagar (2022)',
        'Sandhamra : visas inte av sekretesskäl',
        'Ekeskog : uppgift saknas',
      ]);
      expect(missing(await comparison(peers.NoResult))).to.deep.equal([
        'Granfjälls kommun : inte publicerad än',
        'Storberga : 66,0 % (2022)',
      ]);
      expectConsole(/comparisons\[0\]\.current\.period/);
      const undated = { ...own, comparisons: [{ title: 'A', kind: 'nation', current: 7 }] };
      expect(missing(await comparison(undated))).to.deep.equal(['A : 7 (okänd period)']);
    });

    it('stands in the order of names where that is asked for, and then has no places', async () => {
      const data = {
        ...own,
        comparisons: [town('Öckerö', 9), town('Ale', 3), town('Åre', 4), town('Zinkby', 1)],
      };
      const element = await comparison(data, 'order="name"');
      expect(rows(element)).to.deep.equal(['Ale 3', 'Vår kommun 5', 'Zinkby 1', 'Åre 4', 'Öckerö 9']);
      expect(lead(element)).to.equal('Vår kommun: 5 (2024).');
      element.order = 'value';
      await until(
        () => lead(element) === 'Vår kommun ligger på plats 2 av 5, där ett högre värde är bättre.',
      );
      expect(rows(element)[0]).to.equal('Öckerö 9');
    });

    it('stands by value where another order is asked for, and tells the editor', async () => {
      const said = expectConsole(/order/);
      const element = await comparison(peers.Named, 'order="storlek"');
      await until(() => said.length, 'the message');
      expect(rows(element)[0]).to.equal('Sandhamra 2,90');
    });

    it('names the municipality itself where the document says whose it is, in the language of the name', async () => {
      const element = await comparison({ ...peers.Named, lang: 'fi' });
      const [row] = all(element, '.own [dir=auto]');
      expect(row?.textContent).to.equal('Granfjälls kommun');
      expect(row?.lang).to.equal('fi');
      expect(all(await comparison(peers.Emissions), '.own [dir=auto]')[0]?.textContent).to.equal(
        'Vår kommun',
      );
    });

    it('leaves out one that is wrong and shows the rest, without places that it might have changed', async () => {
      expectConsole(/comparisons\[1\]\.current/);
      const wrong = { title: 'B', kind: 'municipality', current: 'flera' };
      const element = await comparison({ ...own, comparisons: [town('A', 4), wrong, town('C', 9)] });
      expect(rows(element)).to.deep.equal(['C 9', 'Vår kommun 5', 'A 4']);
      expect(lead(element)).to.equal('Vår kommun: 5 (2024).');
    });

    it('says each source once', async () => {
      const source = { name: 'Kolada', licence: 'CC0' };
      const comparisons = [
        { ...town('A', 4), source },
        { ...town('B', 9), source: { name: 'SCB' } },
      ];
      const element = await comparison({ ...own, source, comparisons });
      expect(all(element, '.source').map(plain)).to.deep.equal(['Källa: Kolada , CC0', 'Källa: SCB']);
    });

    it('finds the only indicator of a document that is compared with something', async () => {
      const [one] = peers.Named.indicators ?? [];
      const element = await comparison({ indicators: [{ title: 'Annat', current: 2 }, one] });
      expect(rows(element)).to.have.length(8);
    });

    it('says in other languages what it says in Swedish', async () => {
      for (const [lang, words] of Object.entries({
        en: 'Granfjälls kommun is in place 3 of 8, where a lower value is better.',
        de: 'Granfjälls kommun liegt auf Platz 3 von 8, wobei ein niedrigerer Wert besser ist.',
        nb: 'Granfjälls kommun ligger på plass 3 av 8, der en lavere verdi er bedre.',
        fi: 'Granfjälls kommun on sijalla 3/8, kun pienempi arvo on parempi.',
        ar: 'تحتل \u2068Granfjälls kommun\u2069 المرتبة 3 من أصل 8، والقيمة الأدنى هي الأفضل.',
      })) {
        const element = await comparison(peers.Named, `lang="${lang}"`);
        await until(() => lead(element) === words, words);
      }
    });
  });

  describe('the drawing', () => {
    it('has bars whose lengths are as the values, from 0', async () => {
      const element = await comparison(peers.Emissions);
      const lengths = all(element, '.bar').map(bar => bar.getBoundingClientRect().width);
      [2.9, 3.6, 4.2, 4.9, 5.2, 6.1, 7.4, 9.8].forEach((value, index) =>
        expect((lengths[index] ?? 0) / (lengths.at(-1) ?? 1)).to.be.closeTo(value / 9.8, 0.01),
      );
      expect(sentence(element)).not.to.contain('Axeln börjar');
    });

    it('has points where bars from 0 would hide what differs, and says where the axis begins', async () => {
      const element = await comparison(peers.Points);
      expect(all(element, '.bar')).to.deep.equal([]);
      expect(all(element, '.point')).to.have.length(6);
      expect(sentence(element)).to.contain('Axeln börjar vid 70 %.');
    });

    it('draws what is below 0 to the other side of it', async () => {
      const element = await comparison(peers.Negative);
      const [above, , below] = all(element, '.bar');
      expect(along(above, 'left')).to.be.closeTo(along(below, 'right'), 0.01);
    });

    it('draws a line from the nation and the group through every row below, each in its own way', async () => {
      const element = await comparison(peers.Emissions);
      const lines = all(element, '.row').map(row => row.querySelectorAll('.line').length);
      expect(lines).to.deep.equal([1, 2, ...new Array<number>(8).fill(2)]);
      for (const name of ['of-0', 'of-1']) {
        const at = all(element, `.${name}`).map(line => along(line, 'left'));
        expect(Math.max(...at) - Math.min(...at), name).to.be.below(0.005);
      }
      const styles = ['of-0', 'of-1'].map(
        name => getComputedStyle(all(element, `.${name}`)[0] as Element).borderLeftStyle,
      );
      expect(new Set(styles).size).to.equal(2);
    });

    it('marks the municipality itself by weight and by shape, and not by colour alone', async () => {
      const bars = await comparison(peers.Emissions);
      const [mine] = all(bars, '.own');
      expect(Number(getComputedStyle(mine as Element).fontWeight)).to.be.above(600);
      const points = await comparison(peers.Points);
      const [own, other] = ['.own .point', '.row:not(.own) .point'].map(name => all(points, name)[0]);
      expect(getComputedStyle(own as Element).borderRadius).not.to.equal(
        getComputedStyle(other as Element).borderRadius,
      );
    });

    it('keeps the rows’ lines above each other where a name is bold, and where the name stands above', async () => {
      for (const width of [240, 320, 768]) {
        const element = await comparison(peers.Named);
        if (element.parentElement) element.parentElement.style.width = `${width}px`;
        await settled(element);
        const tracks = all(element, '.track').map(track => track.getBoundingClientRect());
        expect(new Set(tracks.map(({ left }) => Math.round(left))).size, `${width}`).to.equal(1);
        expect(new Set(tracks.map(({ width }) => Math.round(width))).size, `${width}`).to.equal(1);
      }
    });

    it('begins at the right in a language that does', async () => {
      const element = await comparison(peers.Emissions, 'lang="ar"');
      await until(() => rendered(element)?.getAttribute('dir') === 'rtl', 'Arabic');
      const [bar] = all(element, '.bar');
      expect(along(bar, 'right')).to.be.closeTo(1, 0.01);
    });

    it('shows of very many those around the municipality itself, and says how many there are', async () => {
      const element = await comparison(peers.Many);
      expect(rows(element)).to.have.length(mostRows);
      expect(all(element, '.own')).to.have.length(1);
      expect(sentence(element)).to.contain('Diagrammet visar 40 av 61 kommuner. Alla står i tabellen.');
    });

    it('hides from assistive technology what it draws, and says its values beside it', async () => {
      const element = await comparison(peers.NationAlone);
      expect(all(element, '.track').every(track => track.ariaHidden === 'true')).to.equal(true);
      expect(spoken(element)).to.equal(
        'Sjukfrånvaro Granfjälls kommun: 6,4 % (2024). 2024 Riket 6,9 % Granfjälls kommun 6,4 % Det är lägre än Riket (6,9 %). Ett lägre värde är bättre. Axeln börjar vid 5,4 %. Visa som tabell Källa: Kommunens personalsystem Källa: SCB , CC0',
      );
    });

    it('is not there where nobody has a value, and each is listed with why', async () => {
      const element = await comparison({
        title: 'Träd',
        series: [{ period: 2024, status: 'not-published' }],
        comparisons: [
          { title: 'A', kind: 'municipality', series: [{ period: 2024, status: 'suppressed' }] },
          { title: 'Riket', kind: 'nation' },
        ],
      });
      expect(spoken(element)).to.equal(
        'Träd Inget resultat ännu. Utan värde: Vår kommun : inte publicerad än A : visas inte av sekretesskäl Riket : uppgift saknas Visa som tabell',
      );
    });

    it('takes values so small that no language writes where the axis begins', async () => {
      const element = await comparison({
        ...own,
        unit: { one: 'träd', other: 'träd' },
        current: { value: 3e-30, period: 2024 },
        comparisons: [town('A', 4e-30)],
      });
      expect(rows(element)).to.have.length(2);
    });

    it('puts every value on the scale in its order, whatever the values', () => {
      const value = fc.oneof(
        // Below, floating point itself loses digits.
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter(each => !each || Math.abs(each) > 1e-300),
        fc.integer({ min: -50, max: 50 }),
      );
      fc.assert(
        fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), values => {
          const peersOf = values.map(value => ({ value }) as Peer);
          const axis = axisOf({ peers: peersOf, marks: [] });
          expect(axis.from).to.be.at.most(Math.min(...values));
          expect(axis.to).to.be.at.least(Math.max(...values));
          const sorted = [...values].sort((a, b) => a - b).map(axis.at);
          sorted.forEach((at, index) => {
            expect(at).to.be.within(0, 100);
            expect(at).to.be.at.least(sorted[index - 1] ?? 0);
          });
          // Bars are held against 0, and points are only where 0 is far away.
          if (!axis.isBars) expect(Math.min(...values.map(Math.abs))).to.be.above(0);
        }),
      );
    });
  });

  describe('the table', () => {
    const opened = async (data: unknown, attributes = ''): Promise<PeerComparison> => {
      const element = await comparison(data, attributes);
      all(element, 'summary')[0]?.click();
      await until(() => all(element, 'table').length, 'the table');
      return element;
    };
    const cells = (element: Element): string[][] =>
      all(element, 'tr').map(row => [...row.querySelectorAll('th, td')].map(plain));

    it('has all of it: in order with their places, then the lines, then those without a value', async () => {
      expect(cells(await opened(peers.Provisional))).to.deep.equal([
        ['Namn', '2024', 'Plats', 'Anmärkning'],
        ['Norrvik', '44', '1', 'Preliminär uppgift Bara de som fick plats.'],
        ['Granfjälls kommun', '61', '2', 'Preliminär uppgift Till och med oktober.'],
        ['Björkvalla', '72', '3', ''],
        ['Lillby', '83', '4', ''],
        ['Riket', '58', '', 'Uppskattad uppgift'],
        ['Storberga', '', '', '57 dagar (2022)'],
        ['Sandhamra', '', '', 'visas inte av sekretesskäl'],
        ['Ekeskog', '', '', 'uppgift saknas'],
      ]);
    });

    it('has no places where the order is of names, and every row of very many', async () => {
      expect(cells(await opened(peers.Named, 'order="name"'))[0]).to.deep.equal(['Namn', '2024']);
      expect(cells(await opened(peers.Many))).to.have.length(62);
    });

    it('is on paper only where not all are drawn, and closed again afterwards', async () => {
      for (const [data, isThere] of [
        [peers.Many, true],
        [peers.Named, false],
      ] as const) {
        await tableCode();
        const element = await comparison(data);
        dispatchEvent(new Event('beforeprint'));
        expect(all(element, 'details[open] table').length > 0).to.equal(isThere);
        dispatchEvent(new Event('afterprint'));
        expect(all(element, 'details[open]')).to.deep.equal([]);
      }
    });

    it('is saved as CSV, with the figures as they were given and where they are from', async () => {
      const element = await opened(peers.Named);
      const blobs: Blob[] = [];
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return '#';
      };
      element.addEventListener('click', event => event.preventDefault());
      all(element, 'button')[1]?.dispatchEvent(new MouseEvent('click'));
      await until(() => plain(all(element, '[role=status]')[0]) === 'Filen laddas ner.', 'the status');
      URL.createObjectURL = createObjectURL;
      const text = await blobs[0]?.text();
      expect(text?.replace(/^\uFEFF/, '').split('\r\n')).to.deep.equal([
        '"Namn";"Utsläpp av växthusgaser (ton per invånare), 2024";"Plats"',
        '"Sandhamra";"2,9";"1"',
        '"Norrvik";"3,6";"2"',
        '"Granfjälls kommun";"4,2";"3"',
        '"Ekeskog";"4,9";"4"',
        '"Tallmon";"5,2";"5"',
        '"Lillby";"6,1";"6"',
        '"Björkvalla";"7,4";"7"',
        '"Storberga";"9,8";"8"',
        '"Riket";"4,4";""',
        '"Liknande kommuner, klimat, 2024";"5,83";""',
        '"";"";""',
        '"Titel";"Utsläpp av växthusgaser";""',
        '"Enhet";"ton per invånare";""',
        '"Källa";"Kolada";"https://www.kolada.se/"',
        '"Licens";"CC0";""',
        '"Uppdaterad";"2025-06-12";""',
        '"Avsändare";"Granfjälls kommun";""',
        '',
      ]);
    });
  });

  it('stands in a page beside another without taking its language or its order', async () => {
    const place = inPage(
      tag('civic-peer-comparison', peers.Named, '', 'order="name"') +
        tag('civic-peer-comparison', peers.English, '', 'lang="en"'),
    );
    const [one, other] = [...place.children] as PeerComparison[];
    if (!one || !other) throw new Error('not there');
    await until(() => rendered(one) && lead(other) !== '' && rendered(other)?.getAttribute('lang') === 'en');
    expect(rows(one)[0]).to.equal('Björkvalla 7,40');
    expect(lead(other)).to.equal('Our municipality is in place 2 of 3, where a higher value is better.');
  });
});
