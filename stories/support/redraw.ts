/**
 * Draws what is about live elements, and draws it anew where they have changed: their code and their data come late, and their drawings
 * when somebody comes near.
 *
 * @param place It is looked at frame by frame, from when it is in the page until it has left it.
 * @param look What there is, as text.
 * @param draw Called when that is another than before.
 */
export const redraw = (place: Element, look: () => string, draw: () => void): void => {
  let before = '';
  let wasThere = false;
  const frame = (): void => {
    if (place.isConnected) {
      wasThere = true;
      const now = look();
      if (now !== before) {
        before = now;
        draw();
      }
    } else if (wasThere) return;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

/** All elements in a place, inside of shadow roots, too. */
export const deep = (place: ParentNode): Element[] =>
  [...place.querySelectorAll('*')].flatMap(element => [
    element,
    ...(element.shadowRoot ? deep(element.shadowRoot) : []),
  ]);
