/** Who is connected: so many at the same time, and nobody who says nothing keeps others out. */
import { setMaxListeners } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** How many may be connected at the same time. */
const most = 1000;

/**
 * What happens when the server ends, in milliseconds from then. Who has a connection may have sent a request that has not been seen
 * yet, and is waited for a moment: the reply says that it is the last.
 */
const lastRequest = 250;
const lastBody = 900;
const lastReply = 1200;

interface Connection {
  readonly address: string;
  /** What is being answered: several, where a client does not wait for one before it asks for the next. */
  readonly responses: Set<ServerResponse>;
  /** How many bytes of it had been read when it fell silent: more, and a request has begun. */
  read: number;
}

export interface Connections {
  /** A request has come. */
  begin(response: ServerResponse): void;
  /** Ends the server: what has begun is answered, where the client has sent it and takes the answer within about a second. */
  end(): Promise<void>;
  /** Aborted when no more is read of what is still coming in. */
  readonly ending: AbortSignal;
}

export const watchConnections = (server: Server): Connections => {
  /** Who has been silent the longest is first. */
  const open = new Map<Socket, Connection>();
  const ending = new AbortController();
  // Everybody who is still sending listens.
  setMaxListeners(0, ending.signal);
  let isEnding = false;

  /** Of the address that has the most connections, the one that has been silent the longest; nothing where none is silent. */
  const silent = (): Socket | undefined => {
    const counts = new Map<string, number>();
    for (const { address } of open.values()) counts.set(address, (counts.get(address) ?? 0) + 1);
    let found: Socket | undefined;
    let highest = 0;
    for (const [socket, { address, responses }] of open) {
      const count = counts.get(address) ?? 0;
      if (responses.size > 0 || count <= highest) continue;
      [found, highest] = [socket, count];
    }
    return found;
  };

  server.on('connection', (socket: Socket) => {
    open.set(socket, { address: socket.remoteAddress ?? '', responses: new Set(), read: 0 });
    socket.once('close', () => open.delete(socket));
    if (open.size > most) (silent() ?? socket).destroy();
  });

  const isLast = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };

  return {
    begin: response => {
      const { socket } = response.req;
      const connection = open.get(socket);
      if (!connection) return;
      connection.responses.add(response);
      if (isEnding) isLast(response);
      response.once('close', () => {
        connection.responses.delete(response);
        connection.read = socket.bytesRead;
        // Last in the map is who spoke last.
        if (open.delete(socket)) open.set(socket, connection);
      });
    },

    end: () =>
      new Promise(resolve => {
        isEnding = true;
        for (const { responses } of open.values()) responses.forEach(isLast);
        const hangUp = (): void => {
          for (const [socket, { responses, read }] of open)
            if (responses.size === 0 && socket.bytesRead === read) socket.destroy();
        };
        const timers = [
          setTimeout(hangUp, lastRequest),
          setTimeout(() => ending.abort(), lastBody),
          setTimeout(() => server.closeAllConnections(), lastReply),
        ];
        // No new connections from now on; the server's own `close` would hang up on those that just have no request under way.
        NetServer.prototype.close.call(server, () => {
          for (const timer of timers) clearTimeout(timer);
          server.close();
          resolve();
        });
      }),

    ending: ending.signal,
  };
};
