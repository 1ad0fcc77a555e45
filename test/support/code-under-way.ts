/** Knows what is being fetched of the library's own code (`watch.mjs` has each `import()` in `src/` come by here), and of documents. */
import { moved } from './hang.js';

/** Taken before any test can put its own clock in their place. */
const { requestAnimationFrame, setTimeout } = globalThis;
let underWay = 0;

const follow = <T>(code: Promise<T>): Promise<T> => {
  const arrive = (): void => {
    underWay--;
    moved();
  };
  underWay++;
  code.then(arrive, arrive);
  return code;
};

Object.assign(globalThis, { underWay: follow });

/** Follows what the page fetches, to the last of its bytes, until what is returned is called. */
export const followFetches = (): (() => void) => {
  const { fetch } = globalThis;
  globalThis.fetch = (...asked) => {
    const answer = fetch(...asked);
    follow(answer.then(response => response.clone().arrayBuffer())).catch(() => undefined);
    return answer;
  };
  return () => {
    globalThis.fetch = fetch;
  };
};

/** Until nothing is under way, in a page that may be in the background, where nothing is drawn. */
export const codeArrived = async (): Promise<void> => {
  for (let quiet = 0; quiet < 2; quiet = underWay ? 0 : quiet + 1)
    await new Promise(resolve => setTimeout(resolve));
  moved();
};

/** Until the page has drawn twice with nothing under way: what it has asked for has come, and is drawn too. */
export const arrived = async (): Promise<void> => {
  for (let quiet = 0; quiet < 2; quiet = underWay ? 0 : quiet + 1)
    await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)));
  moved();
};
