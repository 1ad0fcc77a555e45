/** Reads what was given by own properties only, and knows what is blank. */

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep a value is looked into for something that is not blank: what editors' tools write for an empty group is shallow. */
const blankDepth = 3;

/** Whether nothing is said: `null`, a blank text, a group or a list of such. So do editors' tools write what is left empty. */
export const isBlank = (value: unknown, room = blankDepth): boolean => {
  if (value == null) return true;
  if (typeof value === 'string') return !/\S/.test(value);
  if (typeof value !== 'object' || !room) return false;
  const inner: unknown[] = Object.values(value);
  return inner.length > 0 && inner.every(one => isBlank(one, room - 1));
};

/** The own property of that name; one in which nothing is said counts as absent. */
export const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) && !isBlank(value[key]) ? value[key] : undefined;
