/**
 * How few requests, how soon and how small: 290 municipalities and 50 measures, 14 500 series, of a server on this machine that takes 80 ms for
 * each answer, beside a client that asks for one series at a time, with as many requests under way at once.
 *
 *   npm run build && node test/bench/fetching.mjs
 *
 * The plain client is measured on a sample, spread over all the series, and multiplied: whole it would take some seven minutes. Each client is a process
 * of its own, and so is the server. It fails where a ratio is behind its bound.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const [municipalities, measures, latency, sample] = [290, 50, 80, 300];
const years = Array.from({ length: 12 }, (_, index) => 2014 + index);
const bounds = { requests: 1 / 200, time: 1 / 20, megabytes: 150 };
const atOnce = 3;

const froms = Array.from({ length: measures }, (_, measure) =>
  Array.from({ length: municipalities }, (__, place) => ({
    type: 'kolada',
    kpi: `N${10_000 + measure}`,
    municipality: String(1000 + place),
    gender: 'T',
  })),
).flat();

const parts = {
  server: async () => {
    const { startKolada } = await import('../support/kolada-server.mjs');
    const server = await startKolada({ years, latency });
    console.log(server.base);
    process.once('SIGTERM', () => process.exit());
    process.on('SIGUSR2', () => console.log(server.requests.splice(0).length));
  },
  client: async base => {
    const { createClient } = await import('../../dist/client/client.js');
    const client = createClient({ userAgent: 'bench', at: { kolada: base }, today: '2026-11-29' });
    let figures = 0;
    await client.series(froms, (_, outcome) => {
      if (!outcome.series) throw new Error(JSON.stringify(outcome));
      figures += outcome.series.series.length;
    });
    return figures;
  },
  plain: async base => {
    const { readKolada, readKoladaPage } = await import('../../dist/sources/kolada.js');
    const some = froms.filter((_, index) => index % Math.floor(froms.length / sample) === 0).slice(0, sample);
    const rest = some.values();
    let figures = 0;
    const work = async () => {
      for (const from of rest) {
        const answer = await fetch(`${base}data/kpi/${from.kpi}/municipality/${from.municipality}`);
        const { page } = readKoladaPage(await answer.json());
        figures += readKolada(page.rows, from).series.series.length;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return figures;
  },
};

const [, , part, base] = process.argv;

if (part === 'server') await parts.server();
else if (part) {
  const began = performance.now();
  const figures = await parts[part](base);
  const seconds = (performance.now() - began) / 1000;
  console.log(JSON.stringify({ figures, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
} else {
  const self = fileURLToPath(import.meta.url);
  const start = (...args) =>
    spawn(process.execPath, [self, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const server = start('server');
  const lines = server.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  const address = (await lines.next()).value.trim();
  const measure = async name => {
    const child = start(name, address);
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    if (code) throw new Error(`${name} ended with ${code}`);
    server.kill('SIGUSR2');
    return { ...JSON.parse(said), requests: Number((await lines.next()).value) };
  };
  const client = await measure('client');
  const measured = await measure('plain');
  server.kill();

  const times = froms.length / sample;
  const plain = { requests: measured.requests * times, seconds: measured.seconds * times };
  const ratios = { requests: client.requests / plain.requests, time: client.seconds / plain.seconds };
  const number = (value, digits = 1) => value.toLocaleString('en-GB', { maximumFractionDigits: digits });
  console.log(`${froms.length} series, ${client.figures} figures, ${latency} ms an answer, ${atOnce} requests at once

client  ${client.requests} requests, ${number(client.seconds)} s, at most ${number(client.megabytes, 0)} MB
plain   ${sample} series: ${measured.requests} requests, ${number(measured.seconds)} s; all of them, multiplied: ${number(plain.requests, 0)} requests, ${number(plain.seconds, 0)} s

requests  1/${number(1 / ratios.requests, 0)} (bound 1/${number(1 / bounds.requests)})
time      1/${number(1 / ratios.time, 0)} (bound 1/${number(1 / bounds.time)})
memory    ${number(client.megabytes, 0)} MB (bound ${bounds.megabytes} MB)`);
  const behind =
    ratios.requests > bounds.requests || ratios.time > bounds.time || client.megabytes >= bounds.megabytes;
  process.exitCode = behind ? 1 : 0;
}
