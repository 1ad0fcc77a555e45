/** The unit of a percentage, however it is written. */
export const isPercent = (unit: string | undefined): boolean =>
  unit !== undefined && /^\s*(%|procent|prosent|per ?cent|percentage)\s*$/i.test(unit);
