/**
 * Proof that a subject paints: in screenshots of two values and of nothing, so many points differ. A theme that is missing, or an element
 * that was never defined, shows here and not as a good figure.
 */

/** How many points differ between two screenshots; counted in the browser, which reads its own pictures. */
const differing = (page, one, other) =>
  page.evaluate(
    async (one, other) => {
      const read = async base64 => {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, picture.width, picture.height).data;
      };
      const [first, second] = [await read(one), await read(other)];
      let count = 0;
      for (let at = 0; at < first.length; at += 4)
        if ([0, 1, 2].some(part => Math.abs(first[at + part] - second[at + part]) > 24)) count++;
      return count;
    },
    one,
    other,
  );

/**
 * Draws one of a subject, changes it and takes it away.
 *
 * @param subject What `open` has opened.
 * @returns How many points its picture has, and how many of them another value changes; and the picture.
 */
export const proofOf = async ({ page }) => {
  await page.bringToFront();
  const shot = async () => {
    // Some move to their value.
    await new Promise(resolve => setTimeout(resolve, 900));
    return page.screenshot({ encoding: 'base64' });
  };
  await page.evaluate(() => window.bench.remove());
  const nothing = await shot();
  await page.evaluate(() => window.bench.create(1, 1));
  const before = await shot();
  await page.evaluate(() => window.bench.update(2));
  const after = await shot();
  await page.evaluate(() => window.bench.remove());
  return {
    points: await differing(page, nothing, before),
    changed: await differing(page, before, after),
    picture: before,
  };
};
