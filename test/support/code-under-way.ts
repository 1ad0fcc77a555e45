/** Knows what is being fetched of the library's own code (`watch.mjs` has each `import()` in `src/` come by here), and of documents. */
import { moved } from './hang.js';

/** Taken before any test can put its own clock in their place. */
const { requestAnimationFrame, setTimeout } = globalThis;
/** What each is called that has not arrived. */
const underWay = new Map<Promise<unknown>, string>();

const follow = <T>(code: Promise<T>, name: string): Promise<T> => {
  const arrive = (): void => {
    underWay.delete(code);
    moved();
  };
  underWay.set(code, name);
  code.then(arrive, arrive);
  return code;
};

Object.assign(globalThis, { underWay: follow });

/** What has not arrived, for who describes the page. */
export const codeUnderWay = (): string => [...underWay.values()].join(', ');

/** Follows what the page fetches, to the last of its bytes, until what is returned is called. */
export const followFetches = (): (() => void) => {
  const { fetch } = globalThis;
  globalThis.fetch = (...asked) => {
    const answer = fetch(...asked);
    const body = answer.then(response => response.clone().arrayBuffer());
    follow(body, String(asked[0] instanceof Request ? asked[0].url : asked[0])).catch(() => undefined);
    return answer;
  };
  return () => {
    globalThis.fetch = fetch;
  };
};

/** Until nothing is under way, in a page that may be in the background, where nothing is drawn. */
export const codeArrived = async (): Promise<void> => {
  for (let quiet = 0; quiet < 2; quiet = underWay.size ? 0 : quiet + 1)
    await new Promise(resolve => setTimeout(resolve));
  moved();
};

/** Until the page has drawn twice with nothing under way: what it has asked for has come, and is drawn too. */
export const arrived = async (): Promise<void> => {
  for (let quiet = 0; quiet < 2; quiet = underWay.size ? 0 : quiet + 1)
    await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)));
  moved();
};
