/**
 * What one would write first, to compare with: a server that writes each answer to PostgreSQL by itself when it comes, over one connection or
 * a pool, and says yes when that is done.
 *
 *   DATABASE=postgres://… CONNECTIONS=1 node row-a-request.mjs
 */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE, max: Number(process.env.CONNECTIONS) });
await pool.query(`CREATE TABLE IF NOT EXISTS rows_a_request (
  id uuid PRIMARY KEY, prompt text, page text, lang text, helpful text, reasons text, comment text, elapsed float8,
  first timestamptz, latest timestamptz
)`);
const insert = `INSERT INTO rows_a_request VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), now())
  ON CONFLICT (id) DO UPDATE SET helpful = excluded.helpful, reasons = excluded.reasons, comment = excluded.comment,
    elapsed = excluded.elapsed, latest = excluded.latest WHERE excluded.elapsed >= rows_a_request.elapsed`;

const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const fields = new URLSearchParams(body);
  const values = ['id', 'prompt', 'page', 'lang', 'helpful'].map(name => fields.get(name));
  await pool.query(insert, [
    ...values,
    JSON.stringify(fields.getAll('reason')),
    ...[fields.get('comment'), Number(fields.get('elapsed'))],
  ]);
  response.writeHead(204).end();
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
