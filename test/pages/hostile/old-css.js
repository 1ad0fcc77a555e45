// A browser that knows neither color-mix() nor container queries, such as Firefox 109.
CSS.supports = (...asked) => !/color-mix|container-type/.test(asked.join());
