/**
 * How far a fault reaches. Each kind of fault is put into each field of the schema, one at a time, in a document that is otherwise whole;
 * and what is then missing of it is held to a table that says, for each field, what it makes untrue.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalsDocument } from '../../.build/contract/document.js';
import { namedParts } from '../../.build/contract/named-parts.js';
import { partial } from '../../.build/contract/schema.js';
import { describeFault } from '../../.build/data/describe-fault.js';
import { repairValue } from '../../.build/data/repair.js';
import { own, validate } from '../../.build/data/validate.js';
import { wholeOf } from '../support/from-schema.mjs';

/**
 * What a fault in a field makes untrue, besides the field itself. Where a field is in several rows they are of several ways to write it.
 *
 * - `itself`: nothing. It is left out, and all the rest stands.
 * - `object`: what it belongs to.
 * - `verdict`: what is judged by it. The figures stand.
 * - `result`: the indicator, where it leaves no result; else nothing.
 * - `journey`, `path`: what is judged by a method that asks for the way from the baseline, or through the milestones.
 * - `reading`: the value. The period stands, as one without a value.
 * - `count`: what is counted, where an item of the list is gone.
 * - `place`: what it belongs to; of that the day stays, as of one of which no more is known.
 * - `latest`: what is judged by it, unless the one that counts of several is whole.
 */
const table = {
  GoalsDocument: {
    itself: 'id lang organization updated versions texts vision goalAreas goals indicators summary feedback',
    verdict: 'method partlyFrom',
  },
  'GoalsDocument.organization': { object: 'name', itself: 'id lang code href' },
  'GoalsDocument.versions': { object: 'date href', itself: 'id lang' },
  'GoalsDocument.texts': { itself: 'text other' },
  Vision: { object: 'statement', itself: 'id lang label intro ambition mission values image link' },
  'Vision.ambition': { object: 'text', itself: 'id lang label' },
  'Vision.mission': { object: 'text', itself: 'id lang label' },
  'Vision.values': { object: 'words', itself: 'id lang label text' },
  Image: { object: 'src alt', itself: 'id lang width height srcset sizes focalPoint credit' },
  Link: { object: 'href label', itself: 'id lang' },
  GoalAreaList: { object: 'areas', itself: 'id lang title intro judgement' },
  Area: { object: 'title', itself: 'id lang description href color icon goals judgement' },
  GoalList: { object: 'goals', itself: 'id lang title intro period judgement' },
  Goal: {
    object: 'title',
    verdict: 'indicators',
    latest: 'judgement',
    count: 'goals',
    itself: 'id lang description kind direction owners period sdgs assignments href',
  },
  'Goal.assignments': { object: 'title', verdict: 'state', itself: 'id lang description owner due href' },
  Judgement: { object: 'basis', state: 'assessment outlook trend', itself: 'id lang date by reason' },
  // One of several.
  'Goal.judgement': { place: 'assessment outlook trend basis date', itself: 'id lang by reason' },
  'GoalList.judgement': { place: 'assessment outlook trend basis date', itself: 'id lang by reason' },
  'GoalAreaList.judgement': { place: 'assessment outlook trend basis date', itself: 'id lang by reason' },
  'Area.judgement': { place: 'assessment outlook trend basis date', itself: 'id lang by reason' },
  'Indicator.judgement': { place: 'assessment outlook trend basis date', itself: 'id lang by reason' },
  Indicator: {
    object: 'title',
    result: 'current series',
    verdict: 'direction target tolerance method partlyFrom',
    latest: 'judgement',
    journey: 'baseline',
    path: 'milestones',
    itself: 'id lang description unit decimals periodKind groups range comparisons source from',
  },
  'Indicator.baseline': { object: 'value period status breakBefore', itself: 'id lang note interval groups' },
  'Indicator.current': { object: 'value period status breakBefore', itself: 'id lang note interval groups' },
  'Indicator.target': {
    object: 'value min max period status breakBefore',
    itself: 'id lang note interval groups',
  },
  'Indicator.milestones': {
    reading: 'value',
    object: 'period status breakBefore',
    itself: 'id lang note interval groups',
  },
  'Indicator.series': {
    reading: 'value',
    object: 'period status breakBefore',
    itself: 'id lang note interval groups',
  },
  'Indicator.unit': { object: 'other before', itself: 'id lang one two few many' },
  Comparison: { object: 'title kind', result: 'current series', itself: 'id lang code source from' },
  'Comparison.current': { object: 'value period status breakBefore', itself: 'id lang note interval groups' },
  'Comparison.series': {
    reading: 'value',
    object: 'period status breakBefore',
    itself: 'id lang note interval groups',
  },
  'Comparison.source': { object: 'name', itself: 'id lang href licence updated every' },
  Interval: { object: 'low high', itself: 'id lang' },
  'Indicator.range': { object: 'min max', itself: 'id lang' },
  'Indicator.source': { object: 'name', itself: 'id lang href licence updated every' },
  'Indicator.groups': { object: 'id', itself: 'lang title' },
  Groups: { itself: 'text other' },
  Summary: { object: 'scale counts', all: 'goals', itself: 'id lang title' },
  'Summary.counts': {
    object:
      'met partly-met not-met not-assessed will-be-met uncertain will-not-be-met improving unchanged worsening unknown',
  },
  Feedback: {
    object: 'endpoint',
    itself: 'id lang question yesLabel noLabel followUp reasons maxLength thanks privacy contact',
  },
  'Feedback.followUp': { itself: 'id lang yes no' },
  'Feedback.reasons': { object: 'value label', itself: 'id lang' },
  'Feedback.privacy': { itself: 'id lang text href' },
};

/** What is wrong: each kind, as editors, their tools and their forms write it. */
const kinds = {
  'a number': 7.5,
  'a number out of all bounds': -1e12,
  true: true,
  'an unknown word': 'ungefär§',
  HTML: '<p>Fler ska komma.</p>',
  'a text that is far too long': 'mycket '.repeat(20_000),
  'an address that is none': 'javascript:alert(1)',
  'a file on a disk': 'C:\\bilder\\vy.jpg',
  'an object': { fel: 'x' },
  'a list': [['x']],
  'a list of wrong things': [{ fel: 1 }],
  'a group that is upside down': { min: 5, max: 1 },
  'a blank text': '',
  spaces: ' \u00A0\n',
  null: null,
  'a group that was left empty': { src: '', alt: '', label: null },
  'a list that was left empty': ['', null],
};

const origin = 'https://kommun.example';
const context = { base: `${origin}/goals.json`, origins: [origin] };
const check = (schema, value) => validate(schema, value, context, '', repairValue);
const serious = ({ faults }) => faults.filter(({ hint }) => !hint);
const plain = value => JSON.parse(JSON.stringify(value ?? null));
const at = (document, path) => path.reduce((value, step) => value?.[step], document);
const text = path =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${step}`)).join('');

const remove = (document, path) => {
  const holder = at(document, path.slice(0, -1));
  if (Array.isArray(holder)) holder.splice(path.at(-1), 1);
  else delete holder[path.at(-1)];
};

/** A field and those that it stands in, from the outermost inwards. */
const chainOf = (field, fields) =>
  fields.filter(
    ({ path }) => path.length <= field.path.length && path.every((step, index) => step === field.path[index]),
  );

const typeOf = chain => {
  const { owner } = chain.at(-1);
  const name = owner === goalsDocument ? 'GoalsDocument' : namedParts.get(owner);
  const around = chain.at(-2);
  const alike =
    around?.schema.kind === 'list' ? undefined : { groups: 'Groups', interval: 'Interval' }[around?.key];
  return name ?? alike ?? `${typeOf(chain.slice(0, -1))}.${around.key}`;
};

const minOf = schema =>
  schema.kind === 'lazy'
    ? minOf(schema.of())
    : schema.kind === 'list'
      ? schema.min
      : (schema.options?.[0]?.min ?? 0);

/** Whether no more than its day is known of one of several. */
const isPlace = (value, path) =>
  path.at(-2) === 'judgement' && Object.keys(value).every(key => key === 'date');

/** Whether the judgement that counts is whole: all are of the same day, of which the last counts. */
const isWhole = list =>
  Array.isArray(list) &&
  list.every(({ date }) => date !== '9999-12-31') &&
  !isPlace(list.at(-1), ['judgement', 0]);

/**
 * Takes out of a document what a table row makes untrue, and goes on outwards.
 *
 * @param chain The field that something is missing from, and those that it stands in.
 * @param how It is `gone` itself, an `item` of its list is, or something `inner` is not whole.
 * @param found What has been found so far: the path of what is left out, and the objects on which nothing is judged.
 */
const leaveOut = (document, chain, how, found) => {
  const field = chain.at(-1);
  if (!field) return found;
  const row = table[typeOf(chain)];
  const name = Object.keys(row).find(name => row[name].split(' ').includes(field.key));
  const holder = field.path.slice(0, -1);
  const left = at(document, holder);
  const outwards = chain.slice(0, -1);
  const far = {
    itself: undefined,
    place: 'place',
    latest: how === 'inner' && isWhole(left.judgement) ? undefined : 'verdict',
    object: how === 'gone' ? 'object' : undefined,
    all: how === 'inner' ? undefined : 'object',
    count: how === 'inner' ? undefined : 'verdict',
    verdict: 'verdict',
    journey: /threshold|share-of-target/.test(left.method) ? undefined : 'verdict',
    path: /share|threshold/.test(left.method) ? undefined : 'verdict',
    reading: left.period === undefined ? 'object' : 'around',
    state: 'assessment' in left || 'outlook' in left || 'trend' in left ? 'verdict' : 'object',
    result: left.current !== undefined || left.series?.some(one => 'value' in one) ? undefined : 'object',
  }[name];
  if (far === 'verdict')
    return leaveOut(document, outwards, 'inner', { ...found, unjudged: [...found.unjudged, text(holder)] });
  if (far === 'place') {
    const list = at(document, holder.slice(0, -1));
    list[holder.at(-1)] = { date: left.date ?? '9999-12-31' };
    return leaveOut(document, outwards, 'inner', { stops: holder, unjudged: [] });
  }
  if (far === 'around') return leaveOut(document, outwards, 'inner', found);
  if (far !== 'object') return found;
  const gone = { stops: holder, unjudged: [] };
  if (!holder.length) return gone;
  remove(document, holder);
  if (typeof holder.at(-1) === 'string') return leaveOut(document, outwards, 'gone', gone);
  const list = holder.slice(0, -1);
  if (at(document, list).length >= minOf(outwards.at(-1).schema))
    return leaveOut(document, outwards, 'item', gone);
  remove(document, list);
  return leaveOut(document, outwards, 'gone', { ...gone, stops: list });
};

/** Where two values are not the same, but for the order of fields; empty where they are. Quick, and short of words. */
const differs = (one, other, path = '.') => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other) ? '' : path;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.map(key => differs(one[key], other[key], `${path}${key}.`)).find(Boolean) ?? '';
};

/** Each field of each type once, where it stands nearest to the root. */
const onceEach = fields => {
  const nearest = fields.toSorted((a, b) => b.path.length - a.path.length);
  return new Map(nearest.map(field => [`${typeOf(chainOf(field, fields))}: ${field.key}`, field])).values();
};

/** The paths of the objects on which nothing is judged. */
const marked = (value, path = []) =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(value[partial] && !Array.isArray(value) && !isPlace(value, path) ? [text(path)] : []),
        ...Object.entries(value).flatMap(([key, inner]) =>
          marked(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

const documents = [
  [0, 2],
  [1, 2],
  [2, 1],
].map(([choice, items]) => {
  const { document, fields } = wholeOf(goalsDocument, choice, items);
  const texts = Object.fromEntries(
    Object.entries(document).map(([part, value]) => [part, JSON.stringify({ [part]: value })]),
  );
  return { document, fields, texts };
});

test('says of every field what it makes untrue, and of no field that is not there', () => {
  const there = new Set(
    documents.flatMap(({ fields }) => fields.map(field => `${typeOf(chainOf(field, fields))}: ${field.key}`)),
  );
  const said = Object.entries(table).flatMap(([type, row]) =>
    Object.values(row).flatMap(keys => keys.split(' ').map(key => `${type}: ${key}`)),
  );
  assert.deepEqual(said.sort(), [...there].sort());
});

test('has nothing to say of a document that is whole', () => {
  for (const { document } of documents) {
    assert.deepEqual(check(goalsDocument, document).faults, []);
    assert.deepEqual(plain(check(goalsDocument, document).value), plain(document));
  }
});

for (const [kind, value] of Object.entries(kinds))
  test(`stops only what is untrue: ${kind}`, () => {
    let wrong = 0;
    const written = JSON.stringify(value)?.slice(0, 60);
    for (const { document, fields, texts } of documents)
      for (const field of onceEach(fields)) {
        const where = `${text(field.path)} = ${written}`;
        // Of the whole document the part that it stands in: the others know nothing of it.
        const around = texts[field.path[0]];
        const given = JSON.parse(around);
        at(given, field.path.slice(0, -1))[field.key] = value;
        const outcome = check(goalsDocument, given);
        const faults = outcome.faults.filter(({ hint, stops }) => !hint && stops !== null);

        // By itself: taken, mended, or not.
        const isBlank = own({ value }, 'value') === undefined;
        // Without the scale that they are of, counts are of another: `goal-summary.test.ts` has that.
        const decides = ({ names }) => names?.field === field.key && names.usual !== at(document, field.path);
        if (isBlank && Object.values(field.owner.fields).some(decides)) continue;
        const isOnPurpose =
          isBlank && typeof value === 'string' && field.schema.kind === 'text' && !field.schema.read;
        const alone = isBlank && !isOnPurpose ? { faults: [] } : check(field.schema, value);
        const [low, high] = (field.owner.order ?? []).map(key =>
          at(given, [...field.path.slice(0, -1), key]),
        );
        const isUpsideDown = typeof low === 'number' && typeof high === 'number' && low > high;
        const isGone = alone.value === undefined || isUpsideDown;
        const isWrong =
          serious(alone).length > 0 ||
          isUpsideDown ||
          (isBlank && !isOnPurpose && field.owner.required.includes(field.key));
        const wanted = JSON.parse(around);
        const holder = at(wanted, field.path.slice(0, -1));
        if (isGone) delete holder[field.key];
        else holder[field.key] = plain(alone.value);
        const chain = chainOf(field, fields);
        const found = isWrong
          ? leaveOut(wanted, chain, isGone ? 'gone' : 'item', {
              ...(isGone && { stops: field.path }),
              unjudged: [],
            })
          : { unjudged: [] };
        wrong += isWrong ? 1 : 0;

        assert.equal(faults.length > 0, isWrong, where);
        const isAllGone = found.stops?.length === 0;
        assert.equal(differs(outcome.value, isAllGone ? undefined : wanted), '', where);
        assert.deepEqual(marked(outcome.value).sort(), found.unjudged.sort(), where);
        for (const fault of faults) {
          // What is left out inside of the field is the field's own to say.
          if (found.stops) assert.equal(fault.stops, text(found.stops), where);
          assert.equal(!!fault.unjudged, found.unjudged.length > 0, where);
          for (const locale of ['sv', 'en']) {
            const { message } = describeFault(fault, locale);
            assert.match(message, locale === 'sv' ? /utelämnas/ : /left out/, where);
            assert.doesNotMatch(message, /undefined|NaN|\[object/, where);
          }
        }
      }
    // What a form leaves empty is wrong only where something is required.
    assert.ok(wrong > 0, 'nothing was wrong');
  });

test('takes an indicator for untrue that has lost its only result, wherever that stood', () => {
  for (const lost of [
    { current: 'många' },
    { current: { value: 'många', period: 2024 } },
    { series: [{ period: 2024, value: 'många' }] },
    { series: [{ period: 'i år', value: 3 }] },
    { current: 'många', series: [{ period: 2024, value: null }] },
  ]) {
    const { value } = check(goalsDocument, {
      indicators: [{ title: 'x', target: 5, ...lost }, { title: 'y' }],
    });
    assert.deepEqual(plain(value.indicators), [{ title: 'y' }], JSON.stringify(lost));
  }
});

test('keeps the verdict of a method that does not ask for what is lost', () => {
  for (const [fields, isJudged] of [
    [{ method: 'threshold', baseline: 'x' }, true],
    [{ method: 'share-of-target', baseline: 'x' }, true],
    [{ method: 'share-of-journey', baseline: 'x' }, false],
    [{ method: 'on-path', baseline: 'x' }, false],
    [{ baseline: 'x' }, false],
    [{ method: 'share-of-journey', milestones: [{ period: 2025, value: 'x' }] }, true],
    [{ milestones: [{ period: 'x', value: 5 }] }, false],
    [{ source: { href: 5 } }, true],
  ]) {
    const { value } = check(goalsDocument, {
      indicators: [{ title: 'x', current: 3, target: 5, ...fields }],
    });
    assert.equal(!value.indicators[0][partial], isJudged, JSON.stringify(fields));
  }
});
