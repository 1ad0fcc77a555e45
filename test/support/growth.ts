/** Both are measured in turn and the best of each counts, so that what else the machine does counts for neither. */
const measured = (make: (size: number) => string, work: (text: string) => unknown): number => {
  const [short, long] = [make(10_000), make(80_000)];
  const time = (text: string): number => {
    const began = performance.now();
    work(text);
    return performance.now() - began;
  };
  let [least, most] = [Infinity, Infinity];
  for (let round = 0; round < 5; round++) {
    // Clocks of engines are coarse: eight short ones stand beside a long one.
    let sum = 0;
    for (let each = 0; each < 8; each++) sum += time(short);
    least = Math.min(least, sum / 8);
    most = Math.min(most, time(long));
  }
  // What takes less than that is not worked out for each other part, whatever the clock says.
  return most < 2 ? 8 : most / Math.max(least, 0.1);
};

/**
 * How much more work a text eight times as long is: about 8 where each part is looked at once, about 64 where each is looked at for each
 * other. What seems to be more than twice the first is measured again, and the least counts.
 */
export const growth = (make: (size: number) => string, work: (text: string) => unknown): number => {
  let least = Infinity;
  for (let time = 0; time < 5 && least > 16; time++) least = Math.min(least, measured(make, work));
  return least;
};
