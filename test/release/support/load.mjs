/** Visitors who post all they can, with so little work of their own that the machine is left to who is measured. */
import { connect } from 'node:net';

/** A visitor, who keeps a connection to each port. */
export const makeVisitor = () => {
  const sockets = new Map();

  const open = port => {
    const socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('latin1');
    const kept = { socket, said: '', answered: undefined };
    const end = status => {
      const { answered } = kept;
      kept.answered = undefined;
      answered?.(status);
    };
    socket.on('data', text => {
      kept.said += text;
      if (!kept.said.includes('\r\n\r\n')) return;
      const status = Number(kept.said.slice(9, 12));
      kept.said = '';
      // What has a text after its head is not read on: the next post takes another connection.
      if (status !== 204) drop(port);
      end(status);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (sockets.get(port) === kept) sockets.delete(port);
      end(0);
    });
    sockets.set(port, kept);
    return kept;
  };
  const drop = port => {
    sockets.get(port)?.socket.destroy();
    sockets.delete(port);
  };

  return {
    /** Posts a form, and gives the status; 0 where nobody answered. */
    post: (port, body) =>
      new Promise(resolve => {
        const kept = sockets.get(port) ?? open(port);
        kept.answered = resolve;
        kept.socket.write(
          `POST /feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      }),
    end: () => {
      for (const port of [...sockets.keys()]) drop(port);
    },
  };
};

/** Does something for each number below a total, by so many visitors at a time. */
export const forEachVisit = async (total, atOnce, visit) => {
  let next = 0;
  const work = async () => {
    const visitor = makeVisitor();
    while (next < total) await visit(next++, visitor);
    visitor.end();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};
