/** Checks a goals document without a browser: what `civic-goals check` runs. The same reading, repair and messages as on a page. */
import { goalsDocument } from '../contract/document.js';
import { indicator, type Indicator } from '../contract/indicator.js';
import type { Fault, FaultCode, Outcome } from '../data/faults.js';
import type { Found } from '../data/locate.js';
import { objectsIn } from '../data/objects.js';
import { parseJson } from '../data/parse.js';
import { indicatorsIn } from '../data/references.js';
import { repairJson, repairValue } from '../data/repair.js';
import { validate, own } from '../data/validate.js';
import { reportComparisons, type Owner } from '../progress/compared-twice.js';
import { reportInconsistencies } from '../progress/consistency.js';
import { describeFault, type ReportedFault } from '../data/describe-fault.js';
import { advise } from './advice/advise.js';
import type { AdviceCode } from './advice/advice-messages.js';
import { readHex } from './advice/contrast.js';
import { checkVersions } from './check-versions.js';
import { describeCheckFault, isCheckCode, type CheckCode, type CheckFault } from './check-faults.js';
import { findDamagedTexts } from './damaged-texts.js';
import { decodeText } from './encoding.js';
import type { Language } from './language.js';
import { checkOwnTexts } from './own-texts.js';
import { pathInPart, placeInDocument, type PartName } from './part-alone.js';

/** A fault, a hint or a piece of advice, in words. */
export interface Finding extends Omit<ReportedFault, 'code'> {
  readonly code: FaultCode | CheckCode | AdviceCode;
  /** A hint does not stop an element: the document works, and could be better. */
  readonly hint: boolean;
  /** Advice is about what residents read, and no fault. */
  readonly advice?: boolean;
}

const isCheckFault = (fault: Fault | CheckFault): fault is CheckFault => isCheckCode(fault.code);

/** Whose the document is, as far as it says so. */
const ownerOf = (root: unknown): Owner => {
  const text = (key: string): string | undefined => {
    const found = own(own(root, 'organization'), key);
    return typeof found === 'string' ? found : undefined;
  };
  return { name: text('name'), code: text('code') };
};

/** What is to be seen only of the document as a whole: references that lead nowhere, ids that are there twice, directions. */
const connections = (root: unknown, checked: (found: Found) => Indicator | undefined): Fault[] => {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const indicators = indicatorsIn(root);
  const shared = new Set(indicators.map(({ part }) => own(part, 'id')));
  for (const { part, path } of objectsIn(root)) {
    const id = own(part, 'id');
    const listed = own(part, 'indicators');
    if (typeof id === 'string') {
      if (ids.has(id)) faults.push({ code: 'duplicate-id', path: `${path}.id`, found: id, hint: true });
      ids.add(id);
    }
    if (Array.isArray(listed))
      (listed as unknown[]).forEach((item, index) => {
        if (typeof item === 'string' && !shared.has(item))
          faults.push({
            code: 'no-such-id',
            path: `${path}.indicators[${index}]`,
            found: item,
            hint: true,
            among: root,
          });
      });
  }
  for (const found of indicators) {
    const value = checked(found);
    if (!value) continue;
    const report = (fault: Fault): void => void faults.push(fault);
    reportInconsistencies(value, found.path, report);
    reportComparisons(value, found.path, report, ownerOf(root));
  }
  return faults;
};

/** Where a document will be published: pictures and endpoints are held against it. */
const somewhere = 'https://kommun.example';

const describe = (fault: Fault | CheckFault, language: Language): Finding =>
  isCheckFault(fault)
    ? {
        code: fault.code,
        path: fault.path,
        found: fault.found,
        expected: fault.more ?? '',
        message: describeCheckFault(fault, language),
        hint: !!fault.hint,
      }
    : { ...describeFault(fault, language), hint: !!fault.hint };

/** The value of a text, mended as on a page, and what was wrong with it. */
const read = (text: string): Outcome<unknown> => {
  const strict = parseJson(text);
  return strict.value === undefined ? repairJson(text) : strict;
};

/** What is wrong with a document, in its order of parts. */
const faultsIn = (root: unknown, origin: string): readonly (Fault | CheckFault)[] => {
  const context = { base: `${origin}/goals.json`, origins: [origin] };
  return [
    ...validate(goalsDocument, root, context, '', repairValue).faults,
    ...connections(root, ({ part }) => validate(indicator, part, context, '', repairValue).value),
    ...checkVersions(root),
    ...checkOwnTexts(root),
    ...findDamagedTexts(root),
  ];
};

/**
 * Checks the text of a goals document.
 *
 * @param text The text, as it stands in the file.
 * @param language The language of the messages.
 * @param origin The origin that the document will be published on: pictures and endpoints are held against it.
 * @returns What was found, in the document's order of parts; nothing where all is well.
 */
export const checkDocument = (text: string, language: Language, origin = somewhere): readonly Finding[] => {
  const { value: root, faults } = read(text);
  return [...faults, ...(root === undefined ? [] : faultsIn(root, origin))].map(fault =>
    describe(fault, language),
  );
};

/** What may be asked of a check besides. */
export interface CheckOptions {
  readonly language: Language;
  /** The origin that the document will be published on. */
  readonly origin?: string | undefined;
  /** The day by which results are old or new, where advice is wanted, too: `2026-11-26`. */
  readonly today?: string | undefined;
  /** Finds what else is wrong with a document. */
  readonly more?: (root: unknown) => readonly CheckFault[];
}

/** What came of a check. */
export interface Checked {
  /** Which part of a document it was taken for; nothing, where it was a whole one. */
  readonly part?: PartName;
  readonly findings: readonly Finding[];
}

/**
 * Checks the bytes of a file with a goals document in it, or with a part of one by itself, as a tag is given it.
 *
 * @param bytes What stands in the file.
 */
export const checkFile = (
  bytes: Uint8Array,
  { language, origin = somewhere, today, more = () => [] }: CheckOptions,
): Checked => {
  const { text, encoding } = decodeText(bytes);
  const { value: given, faults } = read(text);
  const all: (Fault | CheckFault)[] = [...faults];
  if (encoding !== 'utf-8') all.unshift({ code: 'encoding', path: '', found: encoding });
  const placed = given === undefined ? undefined : placeInDocument(given);
  if (given !== undefined && !placed)
    all.push({ code: 'no-goals', path: '', found: Object.keys(given as object).join(', ') });
  const { document, part, at = '' } = placed ?? {};
  const inPart = <T extends { readonly path: string; readonly stops?: string | null | undefined }>(
    found: T,
  ): T =>
    part
      ? {
          ...found,
          path: pathInPart(found.path, at),
          ...(found.stops != null && { stops: pathInPart(found.stops, at) }),
        }
      : found;
  if (placed) all.push(...[...faultsIn(document, origin), ...more(document)].map(inPart));
  const advice = placed && today ? advise(document, { locale: language, today, color: readHex }) : [];
  return {
    ...(part && { part }),
    findings: [
      ...all.map(fault => describe(fault, language)),
      ...advice.map(({ code, path, message }) => ({
        ...inPart({ code, path, message }),
        found: '',
        expected: '',
        hint: true,
        advice: true,
      })),
    ],
  };
};
