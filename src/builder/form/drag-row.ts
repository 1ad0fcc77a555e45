/** Drags a row by its handle, while a line shows where it would be dropped. */

/** The index among the rows that a height on the screen is at. */
const indexAt = (rows: readonly Element[], y: number): number =>
  rows.filter(row => {
    const { top, height } = row.getBoundingClientRect();
    return y > top + height / 2;
  }).length;

/**
 * Follows the pointer until it is released.
 *
 * @param start The `pointerdown` on the handle, inside a row (`li`).
 * @param drop Is called with the row's new index.
 */
export const dragRow = (start: PointerEvent, drop: (to: number) => void): void => {
  const handle = start.currentTarget as HTMLElement;
  const row = handle.closest('li');
  const list = row?.parentElement;
  if (!row || !list || start.button !== 0) return;
  start.preventDefault();
  handle.setPointerCapture(start.pointerId);
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
    handle.removeEventListener('pointermove', follow);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
    for (const other of rows) other.classList.remove('drop-before', 'drop-after', 'dragged');
    // Further down, the index is one less, as the row itself is gone from its old place.
    const to = place > from ? place - 1 : place;
    if (type === 'pointerup' && to !== from) drop(to);
  };
  handle.addEventListener('pointermove', follow);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
};
