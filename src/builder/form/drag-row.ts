/** Rows that are moved by hand: a row is taken by its handle, and a line shows where it would come to stand. */

/** The place among the rows that a height on the screen is at. */
const indexAt = (rows: readonly Element[], y: number): number =>
  rows.filter(row => {
    const { top, height } = row.getBoundingClientRect();
    return y > top + height / 2;
  }).length;

/**
 * Follows the pointer until it is let go.
 *
 * @param start The `pointerdown` on the handle, inside a row (`li`).
 * @param drop What is done with the row's new place.
 */
export const dragRow = (start: PointerEvent, drop: (to: number) => void): void => {
  const grip = start.currentTarget as HTMLElement;
  const row = grip.closest('li');
  const list = row?.parentElement;
  if (!row || !list || start.button !== 0) return;
  start.preventDefault();
  grip.setPointerCapture(start.pointerId);
  const rows = [...list.children];
  const from = rows.indexOf(row);
  let place = from;
  const mark = (): void => {
    for (const [index, other] of rows.map((row, index) => [index, row] as const)) {
      other.classList.toggle('drop-before', index === place && place < from);
      other.classList.toggle('drop-after', index === place - 1 && place > from + 1);
    }
    row.classList.toggle('dragged', true);
  };
  const follow = ({ clientY }: PointerEvent): void => {
    place = indexAt(rows, clientY);
    mark();
  };
  const end = ({ type }: Event): void => {
    grip.removeEventListener('pointermove', follow);
    grip.removeEventListener('pointerup', end);
    grip.removeEventListener('pointercancel', end);
    for (const other of rows) other.classList.remove('drop-before', 'drop-after', 'dragged');
    // Past its own place a row comes to stand one earlier: it is no longer there itself.
    const to = place > from ? place - 1 : place;
    if (type === 'pointerup' && to !== from) drop(to);
  };
  grip.addEventListener('pointermove', follow);
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
};
