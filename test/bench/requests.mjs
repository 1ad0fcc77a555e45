/** How many round trips lie between two things that a page asks for: counted from the order of its requests, whatever each of them takes. */

/**
 * Follows what a page asks for.
 *
 * @param session The page's session.
 * @returns All requests, as they are made: `url`, `type`, and when they were `sent` and `came`, by one clock.
 */
export const followRequests = async session => {
  const requests = new Map();
  const came = (requestId, timestamp) => {
    const request = requests.get(requestId);
    if (request) request.came = Math.min(request.came, timestamp);
  };
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) =>
    requests.set(requestId, { url: request.url, type, sent: timestamp, came: Infinity }),
  );
  session.on('Network.loadingFinished', ({ requestId, timestamp }) => came(requestId, timestamp));
  // A page is read while it comes, and what it names is asked for then.
  session.on('Network.responseReceived', ({ requestId, type, timestamp }) => {
    if (type === 'Document') came(requestId, timestamp);
  });
  await session.send('Network.enable');
  return requests;
};

/** What elements wait for; pictures and style sheets are asked for beside it. */
export const forElements = ({ type }) => ['Script', 'Fetch', 'XHR'].includes(type);

/**
 * The longest chain of requests from one of them to another, each sent only after the one before it had come.
 *
 * @param requests What `followRequests` found.
 * @param isStart Which of them the chain begins behind.
 * @param isAwaited Which of them may stand in it.
 * @param isEnd Which of these it may end with; any of them, unless it is told.
 * @returns How many requests long it is; 0 where the last was sent before the first had come.
 */
export const tripsBetween = (requests, isStart, isAwaited, isEnd = isAwaited) => {
  const all = [...requests.values()].sort((a, b) => a.sent - b.sent);
  const start = all.find(isStart);
  if (!start) throw new Error('What the chain begins behind was never asked for.');
  const chain = [{ came: start.came, depth: 0 }];
  let longest = 0;
  for (const request of all) {
    if (request === start || !isAwaited(request) || request.sent < start.came) continue;
    const before = chain.filter(({ came }) => came <= request.sent).map(({ depth }) => depth);
    const depth = 1 + Math.max(...before);
    chain.push({ came: request.came, depth });
    if (isEnd(request)) longest = Math.max(longest, depth);
  }
  return longest;
};
