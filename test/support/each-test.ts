/**
 * Goes round each test of a page (`watch.mjs` puts it before every test file): nothing in the console but what the test expects, no end to a
 * test but its own, and words for what the page is about where it hangs.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { codeUnderWay } from './code-under-way.js';
import { endOfTest, lastLine, listenToConsole, untilHeard } from './console.js';
import { orHang, setPatience, stepsTaken, waitsFor } from './hang.js';
import { seedOf, takeEveryCase } from './share.js';

const { setInterval, setTimeout } = globalThis;
let isOpen = false;
let doing = 'The file is being loaded';

const page = () => ({
  doing,
  waitsFor: waitsFor(),
  code: codeUnderWay(),
  steps: stepsTaken(),
  address: location.pathname,
  state: document.readyState,
  console: lastLine(),
});

/** What the page is about. The server knows what it has not answered; it may be that which hangs. */
const describePage = async (): Promise<string> => {
  const answer = executeServerCommand<string, ReturnType<typeof page>>('describe-page', page());
  const silence = new Promise<string>(resolve =>
    setTimeout(resolve, 5000, 'The server does not answer either.'),
  );
  return Promise.race([answer, silence]);
};

const own = new URL(import.meta.url).searchParams;
setPatience(Number(own.get('patience')) * 1000);
if (own.get('share') === 'all') takeEveryCase();
// Read by `fast-check.mjs`, which stands in Node as well.
Object.assign(globalThis, { seedOfCases: seedOf(Number(own.get('seed'))) });
listenToConsole();
const tell = (): Promise<unknown> => executeServerCommand('alive', page()).catch(() => undefined);
setInterval(() => void tell(), 2000);

const unheardOf = (lines: readonly string[]): string => lines.map(line => `\n  ${line}`).join('');

beforeEach('goes round each test', async function () {
  const test = this.currentTest;
  if (!test?.fn) return;
  const { fn } = test;
  // What came between two tests is the earlier one's, and is told with this one.
  const before = endOfTest();
  const earlier = doing;
  doing = `The test "${test.fullTitle()}"`;
  const told = tell();
  // It is on its way before the test can keep the page from sending it; the first one has a way to open.
  await (isOpen ? new Promise(resolve => setTimeout(resolve)) : told);
  isOpen = true;
  test.fn = async function () {
    try {
      await orHang(async () => {
        await (fn as () => unknown).call(this);
        await untilHeard();
      }, describePage);
    } catch (error) {
      const lines = endOfTest();
      if (error instanceof Error && lines.length && !test.pending)
        error.message += `\nIn the console, unexpected:${unheardOf(lines)}`;
      throw error;
    }
    const lines = endOfTest();
    if (before.length) throw new Error(`In the console, after ${earlier}, unexpected:${unheardOf(before)}`);
    if (lines.length) throw new Error(`In the console, unexpected:${unheardOf(lines)}`);
  };
});

before('leaves the one test that is asked for', function () {
  const only = own.get('only');
  const leaveOne = (suite: Mocha.Suite): void => {
    suite.tests = suite.tests.filter(test => test.fullTitle() === only);
    for (const inner of suite.suites) leaveOne(inner);
  };
  if (only && this.test?.parent) leaveOne(this.test.parent);
});

after('listens to the end', async () => {
  doing = 'The end of the file';
  await new Promise(resolve => setTimeout(resolve));
  const lines = endOfTest();
  if (lines.length) throw new Error(`In the console, after the last test, unexpected:${unheardOf(lines)}`);
});
