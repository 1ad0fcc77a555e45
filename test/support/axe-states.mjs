/**
 * Which engine has axe judge which state of an element. axe works on the document, and most of what it finds is the same in each engine; so each
 * state, an example in a theme, is judged whole, with every rule, by one of the three.
 *
 * - Light and dark: in turn through the examples, example by example. Of two that follow one another no engine has both.
 * - Forced colours: all of them by each engine that has them, which is Chromium alone.
 *
 * `axe-states.test.mjs` proves that nothing is left out; `SHARE=all` gives every state to each engine.
 */

/** The themes of a page, in the order in which they are looked at. */
export const themes = [
  { scheme: 'light', isForced: false },
  { scheme: 'dark', isForced: false },
  { scheme: 'light', isForced: true },
  { scheme: 'dark', isForced: true },
];

/**
 * The states that an engine judges, theme by theme.
 *
 * @param titles The names of an element's examples.
 * @param engine Which of the three it is, from 0; nothing for one that judges all of them.
 * @param hasForcedColors Whether it has forced colours.
 */
export const axeStates = (titles, engine, hasForcedColors) =>
  themes.flatMap((theme, index) =>
    titles
      .filter((_, example) =>
        theme.isForced ? hasForcedColors : engine === undefined || (2 * example + index) % 3 === engine,
      )
      .map(title => ({ title, ...theme })),
  );
