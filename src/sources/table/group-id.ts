/** Ids for groups, made of their names. */

/** The groups that the library has words for, by their names in small letters. */
const knownGroupIds: Readonly<Record<string, string>> = {
  kvinnor: 'women',
  women: 'women',
  män: 'men',
  men: 'men',
};

/**
 * Makes an id of a group's name: `Årskurs 7–9` gives `arskurs-7-9`.
 *
 * @param taken The ids that others have.
 * @param number What it is called where no letter or digit is in its name.
 */
export const groupIdOf = (title: string, taken: ReadonlySet<unknown>, number = taken.size + 1): string => {
  const name = title.trim().toLowerCase();
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const id = (Object.hasOwn(knownGroupIds, name) ? knownGroupIds[name] : plain) || `grupp-${number}`;
  let free = id;
  for (let times = 2; taken.has(free); times++) free = `${id}-${times}`;
  return free;
};
