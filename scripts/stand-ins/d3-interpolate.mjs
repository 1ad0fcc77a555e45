// In place of `d3-interpolate` in what pages load: between numbers, and nothing else (see `rollup.config.mjs`).
export const interpolateNumber = (a, b) => t => a * (1 - t) + b * t;
export const interpolate = interpolateNumber;
export const interpolateRound = (a, b) => t => Math.round(a * (1 - t) + b * t);
export const piecewise = undefined;
