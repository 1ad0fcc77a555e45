// In place of `d3-format` in what pages load: numbers are written by `Intl`, so `scale.tickFormat` is never called.
const never = () => {
  throw new Error('Numbers are written by base/format.');
};
export { never as format, never as formatPrefix, never as formatSpecifier };
export { never as precisionFixed, never as precisionPrefix, never as precisionRound };
