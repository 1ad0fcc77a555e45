/** Ctrl+Z and its relatives. */

/** Whether the field that has focus has undo of its own. */
const hasOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /^(text|date)$/.test(target.type));

/** Returns what a key asks of the builder, or `undefined` where it asks nothing. */
export const undoOrRedoKey = (event: KeyboardEvent): 'undo' | 'redo' | undefined => {
  const key = event.key.toLowerCase();
  const isUndoOrRedo = (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/.test(key);
  if (!isUndoOrRedo || hasOwnUndo(event.target)) return undefined;
  return key === 'y' || event.shiftKey ? 'redo' : 'undo';
};
