/** Which parts of a document have pages, and under which names. An id is the name of a file where every disk and server takes it. Pure. */
import { objectsIn } from '../../data/objects.js';
import { own } from '../../data/validate.js';
import type { DocumentPart } from './parts-in.js';

/** Why a part has no page. */
export type NameProblem =
  /** It has no id. */
  | 'no-id'
  /** Its id is no name of a file that every disk and server takes. */
  | 'no-name'
  /** Another has a name that some disks cannot tell from it: the same, or the same but for capitals. */
  | 'taken';

export interface UnnamedPart {
  readonly part: DocumentPart;
  readonly problem: NameProblem;
  /** The id that has the name. */
  readonly by?: string;
}

export interface Names {
  /** The name of each part that has pages. */
  readonly of: ReadonlyMap<DocumentPart, string>;
  /** The part of each id. */
  readonly byId: ReadonlyMap<string, DocumentPart>;
  /** The parts that have none, in the order of the document. */
  readonly without: readonly UnnamedPart[];
}

/** The name of the whole document's embed; no part has it. */
export const wholeName = 'index';

/** Letters, digits and between them `-`, `_` and `.`: nothing that an address, a disk or a shell takes for something else. */
const fileName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*(?<!\.)$/u;

/** Names of devices, which Windows takes for those whatever follows the point. */
const device = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;

/** Of a name with what is put behind it disks take 255 bytes, and a page's address is to be read. */
const maxBytes = 200;

/**
 * A name as disks compare it that know no capitals. Composed, as Windows and Linux keep names and most servers are asked for them.
 */
const folded = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');

const nameFor = (id: string): string | undefined => {
  const name = id.normalize('NFC');
  return fileName.test(name) && !device.test(name) && new TextEncoder().encode(name).length <= maxBytes
    ? name
    : undefined;
};

/** The first object of each id: the one that an address with the id means. */
const firstOfEach = (document: unknown): ReadonlyMap<string, object> => {
  const first = new Map<string, object>();
  for (const { part } of objectsIn(document)) {
    const id = own(part, 'id');
    if (typeof id === 'string' && !first.has(id)) first.set(id, part);
  }
  return first;
};

/**
 * Names the parts of a document. Of two that want the same name the first has it.
 *
 * @param document The whole one.
 * @param parts Its parts.
 */
export const nameParts = (document: unknown, parts: readonly DocumentPart[]): Names => {
  const first = firstOfEach(document);
  const of = new Map<DocumentPart, string>();
  const byId = new Map<string, DocumentPart>();
  const without: UnnamedPart[] = [];
  const taken = new Map<string, string>([[wholeName, wholeName]]);
  for (const part of parts) {
    const { id } = part;
    const name = id === undefined ? undefined : nameFor(id);
    if (id === undefined || name === undefined) {
      without.push({ part, problem: id === undefined ? 'no-id' : 'no-name' });
      continue;
    }
    const by = first.get(id) === part.part ? taken.get(folded(name)) : id;
    if (by !== undefined) {
      without.push({ part, problem: 'taken', by });
      continue;
    }
    taken.set(folded(name), id);
    of.set(part, name);
    byId.set(id, part);
  }
  return { of, byId, without };
};
