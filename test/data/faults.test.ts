/** Every kind of fault: what the editor is told, and that a visitor sees what stood there, or what is left of the data. */
import { expect } from 'chai';
import type { CivicErrorDetail } from '../../src/index.js';
import { english, swedish } from '../../src/data/message-words.js';
import '../../src/define.js';
import { arrived } from '../support/code-under-way.js';
import { expectConsole } from '../support/console.js';
import { inPage, rendered, textOf, until } from '../support/fixture.js';
import { addressOf, answerForServers, dataOf, faulties, type Faulty } from '../support/faulty.js';
import { shareOf } from '../support/share.js';

const codes = Object.keys(swedish.faults).concat('unknown-field', 'repaired');

describe('the kinds of faults', () => {
  it('have an example each, and so has each cause and each thing that is mended', () => {
    const of = (pick: (faulty: Faulty) => unknown): string[] =>
      [...new Set(faulties.map(pick))].filter(value => typeof value === 'string').sort();
    expect(of(({ code }) => code)).to.deep.equal(codes.sort());
    expect(of(({ code, cause }) => code === 'json' && cause)).to.deep.equal(
      Object.keys(swedish.causes).sort(),
    );
    expect(of(({ code, cause }) => code === 'repaired' && cause)).to.deep.equal(
      Object.keys(swedish.repairs).sort(),
    );
  });

  it('have words in both languages', () => {
    for (const key of ['faults', 'causes', 'repairs'] as const)
      expect(Object.keys(english[key])).to.deep.equal(Object.keys(swedish[key]));
  });
});

describe('a fault of each kind', () => {
  const { fetch } = globalThis;
  let said: readonly string[] = [];
  before(answerForServers);
  beforeEach(() => {
    said = expectConsole(/: <civic-/);
  });
  after(() => {
    globalThis.fetch = fetch;
  });

  const many = shareOf(faulties.filter(({ rows }) => rows !== undefined));
  // What is too slow is so after twenty seconds; `data.test.ts` has it with less patience. Thousands of rows are drawn in one engine here, and in
  // each by `goal-list.test.ts`.
  for (const faulty of faulties.filter(
    each => each.code !== 'timeout' && (each.rows === undefined || many.includes(each)),
  )) {
    it(`${faulty.name}: the editor is told, and something to read is left`, async () => {
      const element = document.createElement(faulty.tag);
      element.innerHTML = '<p>Förut</p>';
      const events: CivicErrorDetail[] = [];
      element.addEventListener('civic-error', ({ detail }) => events.push(detail));
      const [data, src] = [dataOf(faulty), addressOf(faulty)];
      if (data !== undefined) element.setAttribute('data', data);
      if (src !== undefined) element.setAttribute('src', src);
      if (faulty.asOf !== undefined) element.setAttribute('as-of', faulty.asOf);
      inPage('').append(element);
      await until(() => said.length, 'a message');
      // The event comes with the message, or not at all.
      expect(events.length > 0, 'an event').to.equal(!faulty.hint);
      if (faulty.hint) {
        await until(() => rendered(element), 'the element');
        expect(events).to.deep.equal([]);
        const words =
          faulty.code === 'repaired'
            ? swedish.repairs[faulty.cause as keyof typeof swedish.repairs]
            : faulty.code === 'unknown-field'
              ? 'Menade du current?'
              : swedish.faults[faulty.code]('…', '').split('…')[0];
        expect(said.join('\n')).to.contain(words?.trim());
      } else {
        expect(events[0]?.faults[0]?.code).to.equal(faulty.code);
        expect(events[0]?.source).to.equal(src ?? 'data');
        if (faulty.code === 'json')
          expect(events[0]?.faults[0]?.message).to.contain(
            swedish.causes[faulty.cause as keyof typeof swedish.causes],
          );
        expect(!!rendered(element)).to.equal(!!faulty.partly);
      }
      expect(textOf(rendered(element)) || element.textContent).to.match(/\S/);
      expect(said.join('\n')).not.to.match(/undefined|\[object/);
    });
  }

  it('is told once to a page that answers by giving the same data anew, and again when it is another', async () => {
    const element: HTMLElement & { data?: unknown } = document.createElement('civic-vision-banner');
    const events: CivicErrorDetail[] = [];
    let statement: unknown = 1;
    element.addEventListener('civic-error', ({ detail }) => {
      events.push(detail);
      // What a framework does that renders again on every event, with the data written into its template.
      element.data = { statement };
    });
    element.data = { statement };
    inPage('').append(element);
    await until(() => events.length, 'the event');
    await arrived();
    expect([events.length, said.length]).to.deep.equal([1, 1]);
    statement = 2;
    element.data = { statement };
    await until(() => events.length === 2, 'the other fault');
    await arrived();
    expect([events.length, said.length]).to.deep.equal([2, 2]);
  });
});
