// A small static server for the project's own pages. It also takes the feedback prompt's answers, and prints them.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** The longest answer that is taken, in bytes. */
const longest = 64 * 1024;

const takeAnswer = (request, response, print) => {
  const parts = [];
  let size = 0;
  request.on('data', part => {
    size += part.length;
    if (size <= longest) parts.push(part);
  });
  request.on('end', () => {
    if (size > longest) return void response.writeHead(413).end();
    const fields = new URLSearchParams(Buffer.concat(parts).toString('utf8'));
    print(
      Object.fromEntries([...new Set(fields.keys())].map(name => [name, fields.getAll(name).join(', ')])),
    );
    // A form without script has left its page: it gets words to read.
    const page = request.headers.accept?.includes('text/html');
    response.writeHead(200, { 'content-type': `text/${page ? 'html' : 'plain'}; charset=utf-8` });
    response.end(
      page
        ? '<!doctype html><html lang="sv"><title>Tack</title><p>Tack för att du hjälper oss!</p></html>'
        : '',
    );
  });
};

/**
 * Starts the server on this machine alone.
 *
 * @param root The folder that is served.
 * @param port The port; 0 for any that is free.
 * @param print What is done with an answer's fields.
 * @param headers Sent with every file, such as a Content-Security-Policy.
 * @param secure A key and its certificate, to be served by HTTP/2 as sites are.
 * @param pages Pages that are made and no files, by their paths.
 * @returns The server, and the address where it listens.
 */
export const serve = (root, { port = 0, print = () => {}, headers = {}, secure, pages = {} } = {}) => {
  const base = resolve(root);
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/feedback' && request.method === 'POST') return takeAnswer(request, response, print);
    if (Object.hasOwn(pages, pathname)) {
      response.writeHead(200, { 'content-type': types['.html'], 'cache-control': 'no-cache', ...headers });
      return void response.end(pages[pathname]);
    }
    try {
      let file = join(base, decodeURIComponent(pathname));
      if (file !== base && !file.startsWith(base + sep)) throw new Error('outside');
      if ((await stat(file)).isDirectory()) {
        // Without the slash at its end a page's relative addresses would be taken from the folder above.
        if (!pathname.endsWith('/')) return void response.writeHead(301, { location: `${pathname}/` }).end();
        file = join(file, 'index.html');
      }
      const { size } = await stat(file);
      const type = types[extname(file)] ?? 'application/octet-stream';
      // Text goes compressed, as from any server of a site.
      const isText = /utf-8|svg|json/.test(type);
      const compress = isText && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      response.writeHead(200, {
        'content-type': type,
        ...(compress ? { 'content-encoding': 'gzip' } : { 'content-length': size }),
        ...(isText && { vary: 'accept-encoding' }),
        'cache-control': 'no-cache',
        ...headers,
      });
      const content = createReadStream(file);
      (compress ? content.pipe(createGzip()) : content).pipe(response);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
    }
  };
  const server = secure ? createSecureServer(secure, answer) : createServer(answer);
  return new Promise((started, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', () => {
      started({ server, address: `${secure ? 'https' : 'http'}://localhost:${server.address().port}` });
    });
  });
};
