/** How the runs of the tests write to the console. */

/** Moves each line that is not empty. */
export const indent = (text, width) => text.replace(/^(?=.)/gm, ' '.repeat(width));

/** A word as a shell takes it, whatever is in it. */
export const quote = word => (/^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
