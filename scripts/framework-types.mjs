/**
 * The types that frameworks' templates are checked by, from the manifest: `dist/types/elements.d.ts` says what can be written on each
 * tag, and a small file for each framework puts that where its checker looks. They hold types alone, and need none of the frameworks.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

/** A number may be written as text, as in HTML. */
const written = { string: 'string', boolean: 'boolean', number: 'number | `${number}`' };

const property = (name, type, description) =>
  `    /** ${description.replaceAll('*/', '*\u200B/')} */\n    ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;`;

/**
 * A property whose attribute has another name is left out: the attribute also counts on a server and before the element is defined,
 * where frameworks would write `headinglevel`.
 */
const propsOf = ({ name: className, attributes, members }) => {
  const fields = new Map(members.filter(({ kind }) => kind === 'field').map(field => [field.name, field]));
  return [
    ...attributes.map(({ name, type, description }) => {
      if (!(type.text in written) && !fields.has(name))
        throw new Error(`${className}: no type for the attribute ${name}`);
      return fields.has(name)
        ? property(name, `${className}['${name}']`, fields.get(name).description)
        : property(name, written[type.text], description);
    }),
    ...[...fields.values()]
      .filter(({ name, attribute }) => !attribute && !attributes.some(other => other.name === name))
      .map(({ name, description }) => property(name, `${className}['${name}']`, description)),
  ];
};

const eventsOf = ({ name: className, events }) =>
  events.map(({ name, type, description }) => {
    if (!type) throw new Error(`${className}: the event ${name} has no type`);
    return `    /** ${description} */\n    '${name}': ${type.text};`;
  });

const names = [
  ...new Set(elements.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type?.text)])),
];

const files = {
  elements: `import type { ${names.sort().join(', ')} } from '../index.js';

/** What can be written on each tag, and what it tells. */
export interface CivicElements {
${elements
  .map(
    element => `  '${element.tagName}': CivicElement<${element.name}, {
${propsOf(element).join('\n')}
  }, {
${eventsOf(element).join('\n')}
  }>;`,
  )
  .join('\n')}
}

interface CivicElement<Element, Props, Events> {
  element: Element;
  props: Props;
  events: Events;
}

/** The listeners of a tag, under the names that JSX and Svelte give them: \`oncivic-error\`. */
export type Listeners<Tag extends keyof CivicElements> = {
  [Name in keyof CivicElements[Tag]['events'] & string as \`on\${Name}\`]?:
    | ((event: CivicElements[Tag]['events'][Name] & { readonly currentTarget: CivicElements[Tag]['element'] }) => void)
    | undefined;
};

/** For frameworks that write \`false\` as text, which says the opposite: \`compact={small || undefined}\`. */
export type WithoutFalse<Props> = {
  [Name in keyof Props]: Props[Name] extends boolean | undefined ? Exclude<Props[Name], false> | '' : Props[Name];
};
`,

  react: `import type { ClassAttributes, HTMLAttributes } from 'react';
import type { CivicElements, Listeners } from './elements.js';

type Tags = {
  [Tag in keyof CivicElements]: ClassAttributes<CivicElements[Tag]['element']> &
    HTMLAttributes<CivicElements[Tag]['element']> &
    CivicElements[Tag]['props'] &
    Listeners<Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,

  preact: `import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { CivicElements, Listeners } from './elements.js';

type Tags = {
  [Tag in keyof CivicElements]: ClassAttributes<CivicElements[Tag]['element']> &
    Omit<HTMLAttributes<CivicElements[Tag]['element']>, keyof CivicElements[Tag]['props']> &
    CivicElements[Tag]['props'] &
    Listeners<Tag>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,

  vue: `import type { HTMLAttributes, PublicProps } from 'vue';
import type { CivicElements, WithoutFalse } from './elements.js';

type Emit<Events> = {
  [Name in keyof Events]: (name: Name, event: Events[Name]) => void;
}[keyof Events];

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The checker reads \`heading-level\` as \`headingLevel\`. */
type Camel<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type Props<Given> = { [Name in keyof Given as Camel<Name>]: Given[Name] };

type Tags = {
  [Tag in keyof CivicElements]: new () => CivicElements[Tag]['element'] & {
    /** For the checker alone: there is no such property. */
    $props: HTMLAttributes & PublicProps & Props<WithoutFalse<CivicElements[Tag]['props']>>;
    /** For the checker alone: there is no such method. */
    $emit: Intersection<Emit<CivicElements[Tag]['events']>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`,

  svelte: `import type { HTMLAttributes } from 'svelte/elements';
import type { CivicElements, Listeners, WithoutFalse } from './elements.js';

type Tags = {
  [Tag in keyof CivicElements]: HTMLAttributes<CivicElements[Tag]['element']> &
    WithoutFalse<CivicElements[Tag]['props']> &
    Listeners<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
};

mkdirSync('dist/types', { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(`dist/types/${name}.d.ts`, text);
