/** Takes files that are dropped anywhere on the builder: a browser else leaves the page for the file, and the work is lost. */

/**
 * @param place The builder.
 * @param open Is called with the first file.
 * @param signal Ends it.
 */
export const dropFile = (place: HTMLElement, open: (file: File) => void, signal: AbortSignal): void => {
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => !!dataTransfer?.types.includes('Files');
  const show = (isOver: boolean): void => void place.classList.toggle('dropping', isOver);
  place.addEventListener(
    'dragover',
    event => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      show(true);
    },
    { signal },
  );
  place.addEventListener(
    'dragleave',
    event => {
      if (!(event.relatedTarget instanceof Node && place.contains(event.relatedTarget))) show(false);
    },
    { signal },
  );
  place.addEventListener(
    'drop',
    event => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      show(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) open(file);
    },
    { signal },
  );
};
