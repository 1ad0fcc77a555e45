/** Scales the preview down where it is wider than its place. */

/**
 * Scales the preview in `root` now and whenever its size changes, until it is stopped.
 *
 * @param root Holds a `.stage` with a `.paper` and a `.sheet`, now or later.
 */
export const scaleToFit = (root: HTMLElement): { readonly update: () => void; readonly stop: () => void } => {
  const update = (): void => {
    const stage = root.querySelector<HTMLElement>('.stage');
    const paper = stage?.querySelector<HTMLElement>('.paper');
    const sheet = paper?.querySelector<HTMLElement>('.sheet');
    if (!stage || !paper || !sheet) return;
    const width = Number(stage.dataset['width']);
    const scale = Math.min(1, stage.clientWidth / width);
    sheet.style.setProperty('width', `${width}px`);
    sheet.style.setProperty('transform', scale < 1 ? `scale(${scale})` : 'none');
    paper.style.setProperty('width', `${Math.floor(width * scale)}px`);
    paper.style.setProperty('height', `${Math.ceil(sheet.offsetHeight * scale)}px`);
    watch(stage, sheet);
  };
  const observer = new ResizeObserver(() => requestAnimationFrame(update));
  const watched = new WeakSet<Element>();
  const watch = (...parts: readonly Element[]): void => {
    for (const part of parts)
      if (!watched.has(part)) {
        watched.add(part);
        observer.observe(part);
      }
  };
  return { update, stop: () => observer.disconnect() };
};
