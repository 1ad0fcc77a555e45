/** Does something with each item, a few at a time and in their order, so that no more is under way than there is room for. */
export const inTurn = async <T>(
  items: readonly T[],
  atOnce: number,
  task: (item: T) => Promise<void>,
): Promise<void> => {
  const rest = items.values();
  const work = async (): Promise<void> => {
    for (const item of rest) await task(item);
  };
  await Promise.all([...Array(atOnce).keys()].map(work));
};
