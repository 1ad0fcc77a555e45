/** The marks of groups, by their order: what one cannot see by its dashes is seen by these. */
export const groupMarks = [
  'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  'm-2.7 -2.7h5.4v5.4h-5.4z',
  'm0 -3.6l3.4 6h-6.8z',
  'm0 3.6l3.4 -6h-6.8z',
  'm-2.7 -2.7l5.4 5.4m0 -5.4l-5.4 5.4',
  'm-3.4 0h6.8m-3.4 -3.4v6.8',
] as const;
