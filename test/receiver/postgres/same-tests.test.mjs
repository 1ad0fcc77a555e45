/** Every test of the receiver that is about no file holds of a real PostgreSQL, too. One server is started for all. */
import { readdirSync } from 'node:fs';

process.env.STORE = 'postgres';
const here = new URL('..', import.meta.url);
for (const name of readdirSync(here).filter(name => name.endsWith('.test.mjs')))
  await import(new URL(name, here));
