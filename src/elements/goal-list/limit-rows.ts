/** Keeps a list to so many rows as a page can bear, sub-goals counted with the rest. */

interface Row {
  readonly goals?: readonly Row[] | undefined;
}

/** How many rows goals make, each sub-goal being one. */
export const countRows = (goals: readonly Row[]): number =>
  goals.reduce((sum, { goals: inner = [] }) => sum + 1 + countRows(inner), 0);

/**
 * The first goals.
 *
 * @param goals The goals, in order.
 * @param room How many rows are left. It is counted down.
 */
export const limitRows = <R extends Row>(goals: readonly R[], room: { left: number }): readonly R[] => {
  const kept: R[] = [];
  for (const goal of goals) {
    if (room.left <= 0) break;
    room.left--;
    kept.push(goal.goals ? { ...goal, goals: limitRows(goal.goals, room) } : goal);
  }
  return kept;
};
