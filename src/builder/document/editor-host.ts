/** What the builder does for the editor: it renders, announces, and moves focus when it has rendered. */
export interface EditorHost {
  readonly update: () => void;
  readonly announce: (text: string) => void;
  readonly focus: (id: string) => void;
}
