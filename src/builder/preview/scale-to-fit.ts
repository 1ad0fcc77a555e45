/** Draws what is wider than its place smaller, at the height that it then has. */

/** @param root Where a `.stage` with a `.paper` and a `.sheet` in it stands, now or later. */
export const scaleToFit = (root: HTMLElement): { readonly again: () => void; readonly stop: () => void } => {
  const again = (): void => {
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
  const observer = new ResizeObserver(() => requestAnimationFrame(again));
  const watched = new WeakSet<Element>();
  const watch = (...parts: readonly Element[]): void => {
    for (const part of parts)
      if (!watched.has(part)) {
        watched.add(part);
        observer.observe(part);
      }
  };
  return { again, stop: () => observer.disconnect() };
};
