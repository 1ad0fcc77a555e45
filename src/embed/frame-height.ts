/**
 * For pages that show published embeds (`embed/<id>.html`) in frames: gives each frame the height that its page tells, in messages
 * (`src/publish/pages/embed.ts`). A classic script of its own, `civic-frame.js`, which loads nothing else. It writes an attribute, which every
 * policy allows.
 */

/** What a page in a frame tells; anybody may have sent it. */
interface Told {
  readonly message?: unknown;
  readonly value?: unknown;
}

/** What an image of that name on the page does not hide. */
const unhiddenAll: (this: Document, selector: 'iframe') => NodeListOf<HTMLIFrameElement> = Reflect.get(
  Document.prototype,
  'querySelectorAll',
);

/** The frames of published embeds. */
const framesOfOurs = (): HTMLIFrameElement[] =>
  [...unhiddenAll.call(document, 'iframe')].filter(({ src }) => /\/embed\/[^/?#]+\.html([?#]|$)/.test(src));

addEventListener('message', ({ source, data }: MessageEvent<Told | null>) => {
  const { message, value } = data ?? {};
  if (message === 'civic-height' && typeof value === 'number' && value > 0 && value < 1e5)
    for (const frame of framesOfOurs()) if (frame.contentWindow === source) frame.height = `${value}`;
});

/** A frame that came before this script is asked. */
const ask = (): void => {
  for (const frame of framesOfOurs()) frame.contentWindow?.postMessage({ message: 'ready' }, '*');
};
ask();
addEventListener('load', ask);
