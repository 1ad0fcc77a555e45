/**
 * Any text, for tests at random: of any characters, or a name that objects have by nature. As `fc.string({ unit: 'binary' })` is, which looks through
 * all of Unicode first: in each page anew that took longer than the tests of the page.
 */
import fc from './fast-check.mjs';

const names = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  ...['prototype', 'key', 'ref'],
].filter((name, index, all) => name && all.indexOf(name) === index);

/** One character of Unicode; halves of a pair are none. */
const character = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map(index => String.fromCodePoint(index < 0xd800 ? index : index + 0x800));

/**
 * @param {{ maxLength?: number }} [options] How many characters it has at the most.
 */
export const anyText = ({ maxLength = 10 } = {}) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.array(character, { maxLength }).map(parts => parts.join('')) },
    { weight: 1, arbitrary: fc.constantFrom(...names.filter(name => name.length <= maxLength)) },
  );
