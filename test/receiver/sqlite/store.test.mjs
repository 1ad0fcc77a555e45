/** The file with the answers. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import Database from 'libsql';
import { startReceiver } from '../../../dist/receiver/receiver.js';
import { migrate, version } from '../../../dist/receiver/sqlite/schema.js';
import { openStore } from '../../../dist/receiver/sqlite/store.js';
import { StoreError } from '../../../dist/receiver/store.js';
import { post } from '../../support/receiver.mjs';
import {
  answer,
  asBrowser,
  folder,
  fuller,
  inFile,
  newFile,
  password,
  recordsOf,
  test,
  withReceiver,
} from '../../support/started-receiver.mjs';

describe('the file', () => {
  test('is for its owner’s eyes, and holds the answers when the receiver has been started again', async () => {
    const file = newFile();
    await withReceiver({ file }, (_, address) => post(address, fuller));
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    await withReceiver({ file }, async receiver => {
      assert.equal((await recordsOf(receiver))[0].comment, 'Årets siffror?');
      const mode = await inFile(receiver, database => database.prepare('PRAGMA journal_mode').raw().all());
      assert.deepEqual(mode, [['wal']]);
    });
  });

  test('is not harmed by another program that looks into it', async () => {
    const file = newFile();
    // As the command does: once for the password, and once to stay.
    await (await openStore(file)).close();
    const { address, close } = await startReceiver({ file, port: 0, password });
    const count = `import Database from 'libsql'; const database = new Database(${JSON.stringify(file)});
      console.log(database.prepare('SELECT count(*) AS answers FROM answers').all()[0].answers); database.close();`;
    const look = () =>
      Number(spawnSync(process.execPath, ['--input-type=module', '-e', count], { encoding: 'utf8' }).stdout);
    try {
      for (let answers = 0; answers < 3; answers++) {
        assert.equal(look(), answers);
        await post(address, { ...answer, id: randomUUID() });
      }
      assert.equal(look(), 3);
    } finally {
      await close();
    }
  });

  test('that cannot be used is said by its code, and left alone', async () => {
    const [text, theirs, later] = [newFile(), newFile(), newFile()];
    writeFileSync(text, 'Inte en databas. '.repeat(100));
    const { default: Database } = await import('libsql');
    for (const [file, sql] of [
      [theirs, 'CREATE TABLE other (x)'],
      [
        later,
        `PRAGMA application_id = ${0x63697667}; PRAGMA user_version = ${version + 1}; CREATE TABLE answers (x)`,
      ],
    ]) {
      const database = new Database(file);
      database.exec(sql);
      database.close();
    }
    for (const [file, code] of [
      [text, 'SQLITE_NOTADB'],
      [theirs, 'FOREIGN_DATABASE'],
      [later, 'LATER_DATABASE'],
      [folder, 'EISDIR'],
      [join(folder, 'none', 'here'), 'FOLDER_MISSING'],
    ]) {
      await assert.rejects(openStore(file), error => {
        assert.equal(error.code, code);
        assert.equal(error.path, file);
        return error instanceof StoreError;
      });
    }
    assert.equal(readFileSync(text, 'utf8'), 'Inte en databas. '.repeat(100));
    const database = new Database(theirs);
    const tables = database.prepare('SELECT name FROM sqlite_schema').all();
    assert.deepEqual(
      tables.map(({ name }) => name),
      ['other'],
    );
    database.close();
    assert.equal(existsSync(join(folder, 'none')), false);
  });

  test('is a file by any name', async () => {
    // To SQLite these are no files, or files elsewhere.
    const there = process.cwd();
    process.chdir(folder);
    try {
      for (const file of [':memory:', 'file:some?mode=memory', 'a file?x=1#y %20 å.sqlite']) {
        await withReceiver({ file }, (_, address) => post(address, fuller));
        assert.ok(existsSync(file), file);
        await withReceiver({ file }, async receiver =>
          assert.equal((await recordsOf(receiver)).length, 1, file),
        );
      }
    } finally {
      process.chdir(there);
    }
  });

  test('that two receivers make at the same time is made once', async () => {
    const file = newFile();
    const program = `import { openStore } from './dist/receiver/sqlite/store.js';
      await (await openStore(${JSON.stringify(file)})).close();`;
    const ended = Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const [code] = await once(child, 'exit');
      return code;
    });
    assert.deepEqual(await Promise.all(ended), [0, 0, 0, 0]);
    await withReceiver({ file }, async (receiver, address) => {
      assert.equal((await post(address, fuller)).status, 204);
      assert.equal((await recordsOf(receiver)).length, 1);
    });
  });

  test('that another receiver makes between two looks at it is no other program’s', () => {
    /** How one of two receivers ended that make the same file: its looks are counted, and before one of them the other makes it. */
    const made = before => {
      const file = newFile();
      const [mine, theirs] = [new Database(file), new Database(file)];
      for (const database of [mine, theirs]) database.pragma('busy_timeout = 0');
      let looks = 0;
      const watched = new Proxy(mine, {
        get: (database, name) => {
          const value = database[name];
          return typeof value !== 'function'
            ? value
            : (...values) => {
                if (name === 'prepare' && ++looks === before) codeOf(() => migrate(theirs, file));
                return value.apply(database, values);
              };
        },
      });
      const ended = codeOf(() => migrate(watched, file));
      mine.close();
      theirs.close();
      return { ended, looks };
    };
    const codeOf = work => {
      try {
        work();
        return 'made';
      } catch ({ code }) {
        return code;
      }
    };
    const { looks } = made(0);
    assert.ok(looks > 2);
    for (let before = 1; before <= looks; before++)
      // Who is refused because another holds the file tries again.
      assert.match(made(before).ended, /^(?:made|SQLITE_BUSY\w*)$/, `before look ${before}`);
  });

  test('that cannot be written to makes no thanks', async () => {
    const faults = [];
    const report = ({ message }) => faults.push(message);
    await withReceiver({ report }, async (receiver, address) => {
      await inFile(receiver, database => database.exec('ALTER TABLE answers RENAME TO elsewhere'));
      const { status, headers } = await post(address, answer);
      assert.equal(status, 503);
      assert.ok(headers['retry-after']);
      const page = await post(address, answer, { headers: asBrowser });
      assert.match(page.text, /Svaret kunde inte tas emot/);
      assert.match(faults[0], /answers/);
      await inFile(receiver, database => database.exec('ALTER TABLE elsewhere RENAME TO answers'));
      assert.equal((await post(address, answer)).status, 204);
    });
  });
});
