/** How an embed is written: as the element's tag, as a block (`<div data-civic>`), or as a link. */
export type EmbedForm = 'tag' | 'block' | 'link';
