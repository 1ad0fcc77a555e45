/** The build, and the tests that need no browser, on Node 24. */
import { onNode } from './nodes/on-node.mjs';

await onNode(24);
