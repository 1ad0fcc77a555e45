/**
 * Shows and hides rows: at once those that the window has room for, and the rest a portion a frame. The frame that answers a visitor would
 * come late if it had to place the boxes of a thousand rows anew, of which nobody sees but a few.
 */

/** So many rows change at once, and then in each frame. */
const portion = 100;

/** In so many frames all is done: every frame places all rows that are shown, and so costs the more the longer the list is. */
const frames = 10;

/** No row is lower, in pixels. */
const lowest = 32;

/** A row, or a group before its rows, and whether it is to be shown. */
export type Item = readonly [element: HTMLElement, isShown: boolean];

/** What is left to do after the first frame. */
export interface PendingRows {
  /** Does it at once. */
  readonly finish: () => void;
  /** Leaves it undone: something else is to be shown now. */
  readonly drop: () => void;
}

const waits = ([element, isShown]: Item): boolean => element.hidden === isShown;

const change = ([element, isShown]: Item): void => {
  // A group comes without its rows, so that they, too, are shown a portion at a time.
  if (isShown)
    for (const row of element.querySelectorAll<HTMLElement>(':scope > .goals > .goal')) row.hidden = true;
  element.hidden = !isShown;
};

/**
 * Shows and hides.
 *
 * @param items In the order of the page.
 * @param room How much of the list the window has room for, in pixels from where its first row is.
 */
export const showRows = (items: readonly Item[], room: () => number): PendingRows => {
  let next = 0;
  let frame = 0;
  /** Goes on until so many have changed, and so many are shown. */
  const goOn = (changes: number, shown: number): void => {
    let [changed, seen] = [0, 0];
    for (; next < items.length && (changed < changes || seen < shown); next++) {
      const item = items[next] as Item;
      if (item[1]) seen++;
      if (!waits(item)) continue;
      change(item);
      changed++;
    }
  };
  const drop = (): void => {
    cancelAnimationFrame(frame);
    removeEventListener('beforeprint', finish);
  };
  const finish = (): void => {
    drop();
    goOn(Infinity, 0);
  };
  const inFrames = (): void => {
    goOn(Math.max(portion, items.length / frames), 0);
    if (next < items.length) frame = requestAnimationFrame(inFrames);
    else drop();
  };
  // Asked before anything changes, for where the list stands is known then.
  const enough = items.filter(waits).length > portion ? Math.ceil(room() / lowest) : 0;
  goOn(portion, enough);
  if (next < items.length) {
    addEventListener('beforeprint', finish);
    // The next frame is to come first.
    frame = requestAnimationFrame(() => (frame = requestAnimationFrame(inFrames)));
  }
  return { finish, drop };
};
