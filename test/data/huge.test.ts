/** Data that is too large, too deep or wrong a hundred thousand times: what is not done with it. Work is counted, and no clock is asked. */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import { describeFault } from '../../src/data/describe-fault.js';
import { fetchDocument } from '../../src/data/fetch.js';
import { maxLength, parseJson } from '../../src/data/parse.js';
import { maxMended, repairJson } from '../../src/data/repair.js';
import type { CivicErrorDetail } from '../../src/index.js';
import { english, swedish } from '../../src/data/message-words.js';
import '../../src/define.js';
import { expectConsole } from '../support/console.js';
import { inPage, rendered, settled, textOf, until } from '../support/fixture.js';

const codeOf = (text: string): unknown => parseJson(text).faults[0]?.code;

/** How often a text of this length or longer is given to something that looks through all of it, while work is done. */
const searches = (length: number, work: () => unknown): number => {
  let count = 0;
  const { prototype } = RegExp;
  const before = Object.getOwnPropertyDescriptors(prototype);
  for (const name of [Symbol.replace, 'exec'] as const) {
    const original = prototype[name as 'exec'];
    Object.defineProperty(prototype, name, {
      ...before[name as 'exec'],
      value(this: RegExp, text: string, ...more: unknown[]) {
        if (text.length >= length) count++;
        return Reflect.apply(original, this, [text, ...more]) as unknown;
      },
    });
  }
  try {
    work();
  } finally {
    Object.defineProperties(prototype, before);
  }
  return count;
};

describe('a text that is too large or too deep', () => {
  const huge: Readonly<Record<string, string>> = {
    'of 20 MB that could be mended': `{“goals”:[${'{“title”:“x”},'.repeat(1.5e6)}]}`,
    'of 4 MB that is right': `{"goals":[${'{"title":"x"},'.repeat(3e5)}{"title":"x"}]}`,
    'of one character too many': `"${' '.repeat(maxLength - 1)}"`,
    'of a million brackets': '['.repeat(1e6),
    'of a million brackets, and their ends': `${'['.repeat(5e5)}${']'.repeat(5e5)}`,
    'of names and brackets': '{"a":'.repeat(2e5),
    'that is 65 deep': `${'['.repeat(65)}${']'.repeat(65)}`,
  };
  for (const [name, text] of Object.entries(huge))
    it(`is refused, and nothing is tried with it: ${name}`, () => {
      expect(codeOf(text)).to.equal('too-large');
      expect(
        searches(text.length, () => expect(repairJson(text).faults[0]?.code).to.equal('too-large')),
      ).to.equal(0);
    });

  it('is told from one that just holds brackets in its texts, or is as deep as may be', () => {
    const texts = [
      `["${'['.repeat(1000)}"]`,
      `["\\"${'{'.repeat(1000)}"]`,
      `["\\\\",${'[],'.repeat(1000)}1]`,
      `${'['.repeat(64)}${']'.repeat(64)}`,
      `"${' '.repeat(maxLength - 2)}"`,
    ];
    for (const text of texts)
      expect(parseJson(text).value, text.slice(0, 20)).to.deep.equal(JSON.parse(text));
  });

  it('is not mended from a length on, and said to be no JSON', () => {
    const broken = (length: number): string => `{"a":"${'x'.repeat(length)}",}`;
    expect(repairJson(broken(maxMended - 9)).value).to.have.property('a');
    expect(repairJson(broken(maxMended)).faults.map(({ code }) => code)).to.deep.equal(['json']);
    // It is read once, and no more.
    const text = broken(maxMended);
    expect(searches(maxMended, () => repairJson(text))).to.equal(searches(maxMended, () => parseJson(text)));
  });
});

describe('a document without an end', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  for (const piece of ['[', ' ', '“', '{"title":"x"},'])
    it(`is read as far as it is known to be too long, and no further: ${piece}`, async () => {
      const chunk = new TextEncoder().encode(piece.repeat(1e5));
      let pulled = 0;
      let cancelled = false;
      globalThis.fetch = () =>
        Promise.resolve(
          new Response(
            new ReadableStream<Uint8Array>({
              pull(controller) {
                pulled++;
                controller.enqueue(chunk);
              },
              cancel() {
                cancelled = true;
              },
            }),
          ),
        );
      const address = `${location.origin}/endless?${crypto.randomUUID()}`;
      const { value, faults } = await fetchDocument(address, new AbortController().signal);
      expect(value).to.equal(undefined);
      expect(faults.map(({ code }) => code)).to.deep.equal(['too-large']);
      expect(cancelled).to.equal(true);
      // What a stream keeps ready is not read.
      expect(pulled * piece.length * 1e5).to.be.below(maxLength + 3 * piece.length * 1e5);
    });

  it('is none where it comes in pieces that cut a character', async () => {
    const bytes = new TextEncoder().encode('\uFEFF{"title":"å“”🎯"}');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    globalThis.fetch = () => Promise.resolve(new Response(body));
    const address = `${location.origin}/pieces?${crypto.randomUUID()}`;
    const { value } = await fetchDocument(address, new AbortController().signal);
    expect(value?.root).to.deep.equal({ title: 'å“”🎯' });
  });
});

describe('what is found in data', () => {
  it('is looked at as far as it is shown', () => {
    let seen = 0;
    const watched = <T extends object>(target: T): T =>
      new Proxy(target, {
        get(of, name, receiver) {
          seen++;
          const value: unknown = Reflect.get(of, name, receiver);
          return typeof value === 'object' && value !== null ? watched(value) : value;
        },
      });
    const list = Array.from({ length: 1e5 }, () => ({ a: [1, 'x'.repeat(1000)] }));
    const { message } = describeFault({ code: 'type', path: 'a', found: watched(list) }, 'en');
    expect(seen).to.be.below(1000);
    expect(message).to.match(/^Found \[\{"a":\[1,"x+…, expected/);
  });

  it('is shown where it is short, and where it runs in a circle', () => {
    const circle: Record<string, unknown> = { a: null };
    circle['b'] = circle;
    const messageOf = (found: unknown): string =>
      describeFault({ code: 'type', path: '', found }, 'en').message;
    expect(messageOf({ a: [1, null, true, 'b'], c: {} })).to.contain(
      'Found {"a":[1,null,true,"b"],"c":{}}, expected',
    );
    expect(messageOf(circle)).to.contain('Found {"a":null,"b":{"a":null,');
    expect(messageOf(12n)).to.contain('Found 12, expected');
    expect(messageOf('x"')).to.contain('Found "x"", expected');
  });
});

describe('a hundred thousand things to say', () => {
  const element = async (data: unknown): Promise<[ReactiveElement, CivicErrorDetail[]]> => {
    const host = document.createElement('civic-goal-list');
    host.innerHTML = '<p>Förut</p>';
    const events: CivicErrorDetail[] = [];
    host.addEventListener('civic-error', ({ detail }) => events.push(detail));
    inPage('').append(host);
    host.setAttribute('data', JSON.stringify(data));
    await until(() => said.length, 'a message');
    await settled(host);
    return [host, events];
  };
  let said: readonly string[] = [];
  beforeEach(() => {
    said = expectConsole(/: <civic-goal-list>/);
  });

  const names = Object.fromEntries(Array.from({ length: 1e5 }, (_, index) => [`k${index}`, 1]));

  it('are twenty and how many there are besides', async () => {
    const [host, events] = await element({ goals: { goals: [{ title: 'x' }], ...names } });
    expect(textOf(rendered(host))).to.contain('x');
    expect(events).to.deep.equal([]);
    expect(said).to.have.length(21);
    expect(said[19]).to.contain('goals.k19');
    expect(said[20]).to.match(/^info: .*: … och 99\s980 till\.$/);
  });

  it('are the faults before the hints, in the console, the event and the element', async () => {
    inPage('');
    location.hash = '#civic-debug';
    const goals = [
      ...Array.from({ length: 30 }, () => ({ title: 'x', titel: 'y' })),
      { title: 1 },
      { title: 'x' },
    ];
    const [host, events] = await element({ goals });
    location.hash = '';
    expect(events.map(({ faults }) => faults.map(({ path }) => path))).to.deep.equal([['goals[30].title']]);
    expect(said[0]).to.match(/^warn: .*goals\[30\]\.title/);
    expect(said[20]).to.match(/^info: .*… och 11 till\.$/);
    const panel = host.shadowRoot?.querySelector('.civic-debug')?.textContent;
    expect(panel).to.contain('goals[30].title').and.to.contain('och 11 till');
  });

  it('are at most twenty faults in the event', async () => {
    const [host, events] = await element({ goals: Array.from({ length: 50 }, () => ({ title: 1 })) });
    expect(!!rendered(host)).to.equal(false);
    expect(events.map(({ faults }) => faults.length)).to.deep.equal([20]);
    expect(said[20]).to.match(/^warn: .*… och \d+ till\.$/);
  });
});

describe('that there is more', () => {
  it('has words in both languages', () => {
    expect([swedish.more('2'), english.more('2')]).to.deep.equal(['… och 2 till.', '… and 2 more.']);
  });
});
