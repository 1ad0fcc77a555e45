/** What XML may not hold, not even as a reference (XML 1.0, production 2), and halves of characters. */
// eslint-disable-next-line no-control-regex -- They are control characters.
export const noXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;
