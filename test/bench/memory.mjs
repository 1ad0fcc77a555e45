/** What so many gauges hold in memory, and what is left of them when they have been taken away. */

/** Bytes for each gauge: all that the page holds with them, less what it held before. */
export const memoryOf = async (opened, count, rounds, say) => {
  const measured = Object.fromEntries(Object.keys(opened).map(name => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { page, memory }] of Object.entries(opened)) {
      const before = await memory();
      await page.evaluate((count, round) => window.bench.create(count, round), count, round);
      await page.evaluate(() => window.bench.painted());
      const after = await memory();
      await page.evaluate(() => window.bench.remove());
      measured[name].push((after - before) / count);
      say(`memory of ${count}: ${name}`);
    }
  return measured;
};

/**
 * What is left after many rounds of putting in, changing and taking out.
 *
 * @returns Bytes, nodes and listeners more than before, and what one round holds while it stands there.
 */
export const leftOver = async ({ page, memory, counts }, count, rounds) => {
  const round = async number => {
    await page.evaluate((count, number) => window.bench.create(count, number), count, number);
    await page.evaluate(number => window.bench.update(number + 1), number);
    await page.evaluate(() => window.bench.painted());
  };
  const clear = async () => {
    await page.evaluate(() => window.bench.remove());
    await page.evaluate(() => window.bench.painted());
  };
  // A page behind another paints nothing.
  await page.bringToFront();
  // What is made once and kept, such as compiled code, is there before.
  for (let number = 0; number < 5; number++) {
    await round(number);
    await clear();
  }
  const before = { bytes: await memory(), ...(await counts()) };
  let standing = 0;
  for (let number = 0; number < rounds; number++) {
    await round(number);
    if (number === 0) standing = (await memory()) - before.bytes;
    await clear();
  }
  const after = { bytes: await memory(), ...(await counts()) };
  return {
    bytes: after.bytes - before.bytes,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    standing,
  };
};
