/**
 * Personal data that a visitor may have written into a text: found on the device, before anything is sent. Pure, and linear in the
 * length of the text.
 */

/** A place in a text where something personal stands. */
export interface PersonalData {
  readonly kind: 'identity' | 'email' | 'phone';
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  /** Where it ends: the first unit after it. */
  readonly end: number;
}

/** Digits of other scripts as ASCII's, each where it was: Arabic, Persian and full-width ones end in their own value. */
const plainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, digit => String(digit.charCodeAt(0) & 15));

/** What stands between a date and the last four digits, besides spaces and a line break. */
const sign = '[-+./,_\u2010-\u2015\u2212]';

/** What may be a personal identity number: with or without the century, with the date in one or in three. */
const identity = new RegExp(
  `(?<!\\d)(?:18|19|20)?(\\d\\d)([-./ ]?)(\\d\\d)\\2(\\d\\d)\\s?(?:${sign}|\\s)?\\s?(\\d{4})(?!\\d)`,
  'g',
);

/** Every month's most days; 29 February is let pass in any year, for the century may not be said. */
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether ten digits are a personal identity number or a co-ordination number (60 added to the day): a date that there is, and a
 * check digit by Luhn's formula (Folkbokföringslagen 1991:481, 18 §; Skatteverket, SKV 704 and 707).
 */
const isIdentity = (digits: string): boolean => {
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6)) % 60;
  if (day < 1 || day > (days[month - 1] ?? 0)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const weighed = Number(digits[index]) * (index % 2 ? 1 : 2);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
};

/** An e-mail address, in letters of any script (RFC 6531). It begins where such letters begin, so each is read once. */
const email = /(?<![\p{L}\p{M}\p{N}._%+'-])[\p{L}\p{M}\p{N}._%+'-]+@(?:[\p{L}\p{M}\p{N}-]+\.)+\p{L}{2,}/gu;

/** Where a phone number may begin: with `+`, with 0, or with the country's 46 before a mobile number. */
const phoneStart = /(?<!\d)(?:\+\d|0\d|467\d)/g;

/** All that may belong to one that begins there. */
const phoneRun = /\+?\d(?:[-\s()./\u2010-\u2015\u2212]{0,3}\d){6,17}/y;

/**
 * What is written as something else: dates, hours, a date with four digits after it, and sums of money in groups of three with a sign.
 */
const notPhone =
  /^\d\d([-./ ])\d\d\1\d{2,4}$|^[012]\d[.:]?[0-5]\d ?[-\u2010-\u2015] ?[012]\d[.:]?[0-5]\d$|^\d{6}-\d{4}$|^\+(?!46)\d{1,3}(\s\d{3})+$/;

/**
 * Whether it is as long, and begins, as a phone number does: abroad with 8 to 15 digits (E.164); in Sweden with 9 or 10 and an area's
 * number of three or four, or with 8 and Stockholm's 08 (PTS, the Swedish numbering plan).
 */
const isPhone = (text: string): boolean => {
  if (notPhone.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (/^(\+46|0046)/.test(text)) return /^(00)?460?[1-9]\d{6,8}$/.test(digits);
  if (/^(\+|00)/.test(text)) return /^(00)?[1-9]\d{7,14}$/.test(digits);
  if (text.startsWith('46')) return /^46\d{9}$/.test(text);
  // Two digits and a space may be hours, or a list.
  return /^0[1-9]\d|^08\s?[-)\u2010-\u2015]/.test(text) && /^0[1-9]\d{7,8}$|^08[1-9]\d{5}$/.test(digits);
};

/** The longest phone number that begins there: what follows it may be digits, too. */
const phoneAt = (text: string, start: number): string | undefined => {
  phoneRun.lastIndex = start;
  let run = phoneRun.exec(text)?.[0] ?? '';
  // No group is cut in two.
  if (/^\d/.test(text.slice(start + run.length))) run = run.replace(/\D*\d+$/, '');
  for (; run.length > 7; run = run.replace(/\D*\d+$/, '')) if (isPhone(run)) return run;
  return undefined;
};

/**
 * Finds Swedish personal identity numbers and co-ordination numbers, e-mail addresses and phone numbers.
 *
 * @returns What was found, in the order of the text; nothing in it overlaps.
 */
export const findPersonalData = (text: string): PersonalData[] => {
  const plain = plainDigits(text);
  const found: PersonalData[] = [];
  const add = (kind: PersonalData['kind'], start: number, { length }: string): void => {
    const end = start + length;
    if (found.every(other => end <= other.start || start >= other.end)) found.push({ kind, start, end });
  };
  for (const { 0: written, 1: year = '', 3: month = '', 4: day = '', 5: last = '', index } of plain.matchAll(
    identity,
  ))
    if (isIdentity(year + month + day + last)) add('identity', index, written);
  for (const { 0: written, index } of plain.matchAll(email)) add('email', index, written);
  for (const { index } of plain.matchAll(phoneStart)) {
    const written = phoneAt(plain, index);
    if (written) add('phone', index, written);
  }
  return found.sort((a, b) => a.start - b.start);
};

/** The text with other words in place of what was found. What is not in the text's list stands as it was. */
export const replacePersonalData = (
  text: string,
  found: readonly PersonalData[],
  words: (personal: PersonalData) => string,
): string => {
  let from = 0;
  let written = '';
  for (const personal of found) {
    written += text.slice(from, personal.start) + words(personal);
    from = personal.end;
  }
  return written + text.slice(from);
};

/** For receivers: the text without personal identity numbers, which a form without script may have sent. */
export const withoutIdentityNumbers = (text: string, words = '[personnummer]'): string =>
  replacePersonalData(
    text,
    findPersonalData(text).filter(({ kind }) => kind === 'identity'),
    () => words,
  );
