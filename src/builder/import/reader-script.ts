/** The script `tables.js`: gives what reads tables to the builder, which has asked for it. */
import { reader } from './reader.js';

Object.assign(globalThis, { civicGoalsTables: { reader } });
