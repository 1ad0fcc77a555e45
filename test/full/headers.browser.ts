/** Pages of real servers with the lines of `docs/headers.md`: `headers.mjs` starts them, and says where they are. */
import { expect } from 'chai';
import '../../src/define.js';
import { inPage, rendered, spoken, until } from '../support/fixture.js';

const { servers, iis } = (await (await fetch('/node_modules/.cache/headers.json')).json()) as {
  servers: Readonly<Record<string, string>>;
  iis: readonly string[];
};

interface Report {
  readonly shown: readonly string[];
  readonly wrong: readonly string[];
}

for (const [name, address] of Object.entries(servers))
  describe(`a page of ${name}`, () => {
    it('shows its goals, and not one rule is broken', async () => {
      let report: Report | undefined;
      const listen = ({ data, origin }: MessageEvent): void => {
        if (origin === address) report = data as Report;
      };
      addEventListener('message', listen);
      const frame = document.createElement('iframe');
      frame.src = `${address}/`;
      document.body.append(frame);
      await until(() => {
        frame.contentWindow?.postMessage('?', '*');
        return report?.shown.length === 2 && report.shown.every(text => text);
      }, 'two elements');
      expect(report?.shown[0]).to.contain('invånare');
      expect(report?.wrong).to.deep.equal([]);
      frame.remove();
      removeEventListener('message', listen);
    });

    it('gives its goals to a page of another origin', async () => {
      const place = inPage(
        `<civic-progress-gauge src="${address}/goals.json#befolkning"><p>Reserv</p></civic-progress-gauge>`,
      );
      const gauge = place.firstElementChild!;
      await until(() => rendered(gauge), 'the gauge');
      expect(spoken(gauge)).to.contain('invånare');
    });
  });

describe('the lines for IIS', () => {
  it('are XML', () => {
    expect(iis).to.have.length(1);
    const document = new DOMParser().parseFromString(iis[0] ?? '', 'text/xml');
    expect(document.querySelector('parsererror')?.textContent).to.equal(undefined);
    expect(document.documentElement.localName).to.equal('configuration');
  });
});
