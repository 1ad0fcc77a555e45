/** The address of a database: how the way there is encrypted, and that its password is in no name and no error. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetOf } from '../../../dist/receiver/postgres/address.js';

const ssl = address => targetOf(address).client.ssl;

test('encrypts the way to other computers and checks who is there, where nothing else is said', () => {
  assert.equal(ssl('postgres://localhost/x'), false);
  assert.equal(ssl('postgres://[::1]/x'), false);
  assert.equal(ssl('postgres:///x?host=/var/run/postgresql'), false);
  assert.deepEqual(ssl('postgres://db.example/x'), { rejectUnauthorized: true, servername: 'db.example' });
  assert.deepEqual(ssl('postgres://203.0.113.1/x'), { rejectUnauthorized: true });
  assert.equal(ssl('postgres://db.example/x?sslmode=disable'), false);
  assert.equal(ssl('postgres://db.example/x?sslmode=require').rejectUnauthorized, false);
  const { rejectUnauthorized, checkServerIdentity } = ssl('postgres://db.example/x?sslmode=verify-ca');
  assert.deepEqual([rejectUnauthorized, checkServerIdentity()], [true, undefined]);
});

test('is read with what is written in it as bytes', () => {
  const { client, label, schema } = targetOf('postgresql://a%40b:p%2Fq@db.example:6543/n%C3%A4ra?schema=tva');
  assert.deepEqual(
    [client.user, client.password, client.host, client.port, client.database, label, schema],
    ['a@b', 'p/q', 'db.example', 6543, 'nära', 'postgres://db.example:6543/nära', 'tva'],
  );
  assert.equal(targetOf('postgres://db.example').schema, 'civic_goals');
});

test('is refused where it cannot be understood, and its password is not said', () => {
  for (const end of [
    '@db.example/x?sslmode=prefer',
    '@db.example/x?sslmode=',
    '@db.example/x?sslmod=disable',
    '@db.example/x?schema=a"b',
    '@db.example:port/x',
    '%zz@db.example/x',
  ])
    assert.throws(
      () => targetOf(`postgres://user:hemligt${end}`),
      error => {
        assert.equal(error.code, 'DATABASE_ADDRESS');
        assert.doesNotMatch(`${error.message} ${error.path} ${error.stack}`, /hemligt/);
        return true;
      },
      end,
    );
});
