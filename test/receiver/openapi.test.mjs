/** What `docs/feedback.openapi.json` says, the receiver does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { limits, names } from '../../dist/receiver/answer.js';
import { largest } from '../../dist/receiver/form.js';
import { problems } from '../../dist/receiver/problems.js';
import { post } from '../support/receiver.mjs';
import { address, records, test } from '../support/started-receiver.mjs';

describe('the contract’s description', () => {
  const description = JSON.parse(readFileSync('docs/feedback.openapi.json', 'utf8'));
  const { requestBody, responses } = description.paths['/feedback'].post;
  const { schema, examples } = requestBody.content['application/x-www-form-urlencoded'];
  const properties = description.components.schemas.Answer.properties;

  for (const [name, { value, 'x-status': expected }] of Object.entries(examples))
    test(`its example “${name}” gets what it says`, async () => {
      const { status } = await post(address, value);
      assert.equal(status, expected);
      assert.ok(responses[status], `${status} is described`);
      const ajv = new Ajv2020({
        strict: false,
        formats: { uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i },
      });
      const validate = ajv.compile({ ...schema, components: description.components });
      const whole = { ...value, ...('reason' in value && { reason: [value.reason].flat() }) };
      assert.equal(validate(whole), expected < 300, JSON.stringify(validate.errors));
    });

  test('an example that is late replaces nothing, and one that is trapped is not there', async () => {
    for (const name of ['first', 'fuller', 'late', 'trapped']) await post(address, examples[name].value);
    assert.deepEqual(
      (await records()).map(({ id, comment }) => [id, comment]),
      [[examples.first.value.id, examples.fuller.value.comment]],
    );
  });

  test('has every status that an answer can get, and no other', () => {
    const refusals = Object.entries(problems)
      .filter(([kind]) => kind !== 'method')
      .map(([, { status }]) => status);
    assert.deepEqual(Object.keys(responses), [...new Set([200, 204, ...refusals])].sort().map(String));
  });

  test('has the fields and limits of the code', () => {
    assert.deepEqual(Object.keys(properties), names);
    for (const name of ['prompt', 'page', 'lang', 'comment'])
      assert.equal(properties[name].maxLength, limits[name], name);
    assert.equal(properties.reason.maxItems, limits.reasons);
    assert.equal(properties.reason.items.maxLength, limits.reason);
    assert.ok(requestBody.description.includes(largest.toLocaleString('sv-SE').replace(/\s/g, ' ')));
  });
});
