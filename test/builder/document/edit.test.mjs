/** What goes into a snippet: rows that were left blank do not, and what the form does not show does as it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.mjs';
import { withoutBlanks } from '../../../.build/builder/document/edit.js';

const blanks = { goals: { goals: [{ title: 'Fler invånare', owners: ['', 'Kommunstyrelsen', ''] }, {}] } };

describe('the document without blank rows', () => {
  it('has no blank rows in any list of the form', () => {
    assert.deepEqual(withoutBlanks(blanks), {
      goals: { goals: [{ title: 'Fler invånare', owners: ['Kommunstyrelsen'] }] },
    });
  });

  it('keeps what the form does not show, blank or not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), other => {
        const document = {
          indicators: [{ title: 'Invånare', from: ['', {}, other] }],
          ourOwn: { list: ['', other, {}] },
        };
        assert.deepEqual(withoutBlanks(document), document);
      }),
    );
  });
});
