/** The design tokens, as the build has written them. */

interface Token {
  readonly $value: unknown;
  readonly $extensions: { readonly 'civic-goals': { readonly elements?: Readonly<Record<string, string>> } };
}

type Group = Readonly<Record<string, unknown>>;

/** The file of each scheme. */
export const files = { light: 'tokens.json', dark: 'tokens.dark.json' } as const;

const isToken = (value: unknown): value is Token =>
  typeof value === 'object' && value !== null && '$value' in value;

const within = (group: Group, path: readonly string[] = []): [string, Token][] =>
  Object.entries(group).flatMap(([key, inside]): [string, Token][] => {
    if (key.startsWith('$')) return [];
    const here = [...path, key];
    return isToken(inside) ? [[`--${here.join('-')}`, inside]] : within(inside as Group, here);
  });

/** The tokens of a scheme, by their names in CSS. */
export const tokensOf = async (scheme: keyof typeof files): Promise<[string, Token][]> =>
  within((await (await fetch(`/dist/${files[scheme]}`)).json()) as Group);

/** The elements with a tag, also those that stand in others. */
const elementsIn = (place: ParentNode, tag: string): HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>('*')].flatMap(element => [
    ...(element.localName === tag ? [element] : []),
    ...(element.shadowRoot ? elementsIn(element.shadowRoot, tag) : []),
  ]);

/** Gives each element that has something else than the others of itself what the file says that it has. */
export const keepExceptions = (place: Element, tokens: readonly [string, Token][]): void => {
  for (const [name, { $extensions }] of tokens)
    for (const [tag, value] of Object.entries($extensions['civic-goals'].elements ?? {}))
      for (const element of elementsIn(place, tag)) element.style.setProperty(name, value);
};
