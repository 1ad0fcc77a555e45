/** Files with tables, opened in the builder: what is understood is shown, what has two meanings is asked, and nothing is taken before. */
import { writeXlsx } from 'hucre/xlsx';
import { expect } from 'chai';
import { checked, drawn, openBuilder, type Page } from '../../support/builder.js';
import { problems } from '../../support/contract.js';
import { until } from '../../support/fixture.js';

const choose = async (page: Page, file: File): Promise<void> => {
  const input = page.input('.file input');
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
};

const textFile = (text: string, name: string): File => new File([text], name);

const drop = (target: HTMLElement, file: File): DragEvent => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

/** As by the keyboard, where focus goes along. */
const tick = async (page: Page, selector: string): Promise<void> => {
  page.input(selector).focus();
  page.input(selector).click();
  await drawn();
};

const review = (page: Page): Promise<HTMLElement> =>
  until(() => page.place.querySelector<HTMLElement>('.read-table'), 'what is understood');

const wide = `Område;Mål;Ansvarig;Indikator;Enhet;Riktning;Målvärde 2030;2022;2023
Skola;Fler klarar skolan;Barnnämnden;Andel behöriga;%;öka;95;82,1;okänt
Miljö;Lägre utsläpp;Miljönämnden;Koldioxid;ton;minska;2 000;4 100;3 950
`;

interface Read {
  readonly goalAreas: { readonly areas: readonly { readonly title: string }[] };
}

describe('a file in the builder', () => {
  it('becomes areas, goals and indicators in one go, and one step back', async () => {
    const page = await openBuilder();
    await choose(page, textFile(wide, 'mål.csv'));
    const shown = await review(page);
    expect(page.one('#step-heading').textContent).to.contain('mål.csv');
    expect(document.activeElement?.id).to.equal('step-heading');
    const rows = [...shown.querySelectorAll('.read-row')].map(row =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).to.have.length(2);
    expect(rows[0]).to.contain('Ny rad 2 Andel behöriga Skola › Fler klarar skolan');
    expect(rows[0]).to.contain('2022: 82,1');
    expect(page.one('.read-summary').textContent).to.equal('Rader: 2 nya');
    expect(page.one('.read-table .fault').textContent).to.contain('Rad 2, kolumn 9: ”okänt” är inget tal');
    expect(page.builder.document).to.deep.equal({});
    await page.press('Ta in i måldokumentet');
    const { goalAreas } = page.builder.document as unknown as Read;
    expect(goalAreas.areas.map(({ title }) => title)).to.deep.equal(['Skola', 'Miljö']);
    expect(document.activeElement?.id).to.equal('step-heading');
    expect(page.builder.isUnsaved).to.equal(true);
    await page.press('Ångra');
    expect(page.builder.document).to.deep.equal({});
  });

  it('is looked at, and left, without a change', async () => {
    const page = await openBuilder('progress-gauge');
    await page.write('indicators[0].title', 'Invånare');
    const before = page.builder.document;
    await choose(page, textFile('År;Invånare\n2022;15 000\n2023;15 100\n', 'folk.csv'));
    await review(page);
    expect(page.one('.read-row').textContent).to.contain('2023: 15');
    await page.press('Avbryt');
    expect(page.builder.document).to.equal(before);
    expect(page.one('.form')).not.to.equal(null);
  });

  it('puts its figures with what is there of the same name', async () => {
    const page = await openBuilder('progress-gauge');
    await page.write('indicators[0].title', 'Invånare');
    await choose(page, textFile('År;Invånare\n2022;15 000\n2023;15 100\n', 'folk.csv'));
    await review(page);
    expect(page.one('.read-kind').textContent).to.equal('Ändras');
    await page.press('Ta in i måldokumentet');
    expect(page.builder.document).to.deep.equal({
      indicators: [
        {
          title: 'Invånare',
          series: [
            { value: 15000, period: '2022' },
            { value: 15100, period: '2023' },
          ],
        },
      ],
    });
  });

  it('can be dropped anywhere, and the page is not left for it', async () => {
    for (const element of [undefined, 'goal-list'] as const) {
      const page = await openBuilder(element);
      const event = drop(page.one('.step-heading'), textFile(wide, 'mål.csv'));
      expect(event.defaultPrevented).to.equal(true);
      await review(page);
      page.builder.stop();
    }
  });

  it('asks before it takes hidden rows, and says how many', async () => {
    const rows = [
      ['Mål', 'Indikator', 2023],
      ['A', 'B', 1],
      ['A', 'Dold', 2],
      ['A', 'Dold igen', 3],
    ];
    const hidden = new Map([2, 3].map(row => [row, { hidden: true }] as const));
    const bytes = await writeXlsx({ sheets: [{ name: 'Mål', rows, rowDefs: hidden }] });
    const page = await openBuilder();
    await choose(page, new File([new Uint8Array(bytes)], 'mål.xlsx'));
    await review(page);
    expect(page.one('.question legend').textContent).to.contain('2 rader är dolda eller bortfiltrerade');
    expect(page.all('.read-row')).to.have.length(0);
    // What cannot be taken yet leads to what has to be answered.
    await page.press('Ta in i måldokumentet');
    expect(document.activeElement?.id).to.equal('import-hidden-0');
    await tick(page, '#import-hidden-0');
    await drawn();
    expect(page.all('.read-row')).to.have.length(1);
    await tick(page, '#import-hidden-1');
    await drawn();
    expect(page.all('.read-row')).to.have.length(3);
    expect(document.activeElement?.id).to.equal('import-hidden-1');
  });

  it('opens the first sheet that is shown, and any other by its name', async () => {
    const sheet = (name: string, title: string, isHidden = false) => ({
      name,
      hidden: isHidden,
      rows: [
        ['Mål', 2023],
        [title, 1],
      ],
    });
    const bytes = await writeXlsx({
      sheets: [sheet('Gammalt', 'X', true), sheet('Skola', 'Y'), sheet('Miljö', 'Z')],
      activeSheet: 1,
    });
    const page = await openBuilder();
    await choose(page, new File([new Uint8Array(bytes)], 'mål.xlsx'));
    await review(page);
    expect(page.one('.read-title').textContent).to.equal('Y');
    const select = page.select('#import-sheet');
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal([
      'Gammalt (dolt i filen)',
      'Skola',
      'Miljö',
    ]);
    select.value = '2';
    select.dispatchEvent(new Event('change'));
    await drawn();
    expect(page.one('.read-title').textContent).to.equal('Z');
  });

  it('that is no table says what it is, in the first step and at the form', async () => {
    for (const element of [undefined, 'goal-list'] as const) {
      const page = await openBuilder(element);
      await choose(page, textFile('%PDF-1.7 …', 'mål.pdf'));
      const answer = await until(() => page.place.querySelector('#open-answer .fault'), 'why');
      expect(answer.textContent).to.contain('Filen är en pdf');
      page.builder.stop();
    }
  });

  it('of Kolada’s adds to the document that is there', async () => {
    const page = await openBuilder('goal-list');
    await page.press(page.one('#example'));
    const before = page.builder.document;
    const answer = {
      values: [
        {
          kpi: 'N00001',
          municipality: '0001',
          period: 2024,
          values: [{ gender: 'T', value: 12.5, count: 1, status: '', isdeleted: false }],
        },
      ],
      count: 1,
      next_url: null,
    };
    await choose(page, textFile(JSON.stringify(answer), 'svar.json'));
    await until(() => page.builder.document !== before, 'the indicator');
    const { indicators, ...rest } = page.builder.document;
    expect(JSON.stringify(indicators)).to.contain('12.5');
    expect({ ...rest, indicators: before['indicators'] }).to.deep.equal({
      ...before,
      indicators: before['indicators'],
    });
    expect(page.builder.isUnsaved).to.equal(true);
  });

  it('can be taken as Excel and opened again, with what was changed in it and nothing else', async () => {
    const page = await openBuilder('goal-list');
    await page.press(page.one('#example'));
    const make = URL.createObjectURL.bind(URL);
    const blobs: Blob[] = [];
    URL.createObjectURL = blob => {
      blobs.push(blob as Blob);
      return make(blob);
    };
    // A download would take the window's focus away from all tests after this one.
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      await page.press('Hämta som Excel');
      await until(() => blobs.length, 'the file');
    } finally {
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = click;
    }
    const [file] = blobs;
    await choose(page, new File([file ?? ''], 'mal-och-siffror.xlsx'));
    await review(page);
    expect(page.all('.read-row').length).to.be.above(1);
    expect([...new Set(page.all('.read-kind').map(kind => kind.textContent))]).to.deep.equal(['Som förut']);
    expect(page.one('.read-summary').textContent).to.equal('Här finns inget nytt att ta in.');
  });

  it('has no problem that axe knows, with questions and rows', async () => {
    const page = await openBuilder();
    await choose(page, textFile(wide.replace('82,1', '–'), 'mål.csv'));
    await review(page);
    expect(await problems(page.place)).to.deep.equal([]);
    await tick(page, '#import-dash-1');
    await checked();
    expect(page.all('.read-row')).to.have.length(2);
    expect(await problems(page.place)).to.deep.equal([]);
  });

  it('speaks English where the builder does, also when that is chosen later', async () => {
    const page = await openBuilder();
    await choose(page, textFile(wide.replace('82,1', '–'), 'mål.csv'));
    await review(page);
    await tick(page, '#import-dash-1');
    await drawn();
    await page.press(page.one('button.language'));
    expect(page.one('.question legend').textContent).to.contain('What does the dash mean?');
    expect(page.input('#import-dash-1').checked).to.equal(true);
    expect(page.one('.read-table .fault').textContent).to.contain('Row 2, column 9');
  });

  it('pasted as a table is looked at in the same way', async () => {
    const page = await openBuilder();
    page.area('#paste').value = wide.replaceAll(';', '\t');
    await page.press('Gå vidare med det här');
    await review(page);
    expect(page.all('.read-row')).to.have.length(2);
  });
});
