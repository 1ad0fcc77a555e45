/** What pages are served with beside the text: the elements' own trees, as declarative shadow roots. */

/** The elements that are, in the order in which their style sheets are linked. */
export const styledElements = [
  'vision-banner',
  'goal-area-list',
  'goal-list',
  'progress-gauge',
  'trend-chart',
  'peer-comparison',
] as const;
export type ServedElement = (typeof styledElements)[number];

/** What is known of the page that elements are rendered for. */
export interface ServedPage {
  readonly lang: string;
  /** The address of an element's style sheet, by its tag. */
  readonly sheetOf: (tag: string) => string;
  /** Is told which elements there are in the trees, and the hashes of the styles that stand in them. */
  readonly note: (tag: string, hashes: readonly string[]) => void;
}

/** What a page has to allow and to load for the trees on it. */
export interface PageTrees {
  /** The paths of the style sheets. */
  readonly sheets: readonly string[];
  /** The hashes of the styles that stand in trees. */
  readonly hashes: readonly string[];
}

export interface ServedElements {
  /** What the page's own style sheet says of elements. */
  readonly pageRules: string;
  /** The style sheet of an element. */
  readonly sheetOf: (element: ServedElement) => string;
  /** Renders one, as the declarative shadow root that is to stand first in its tag; nothing, where it shows nothing of what it is given. */
  readonly serve: (
    element: ServedElement,
    given: { readonly document: object; readonly level: number },
    page: ServedPage,
  ) => Promise<string | undefined>;
}
