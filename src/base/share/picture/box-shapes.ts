/** How a box of HTML is painted: its background, the patterns on it, and its border. */
import type { Color } from './color.js';
import type { ReadColor } from './color-reader.js';
import { gradientPieces, lengthIn, parted } from './gradient.js';
import { rounded, type Box, type PathShape, type Shape, type Stroke } from './shape.js';

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** The border of a side. */
interface Edge {
  readonly width: number;
  readonly style: string;
  readonly color: Color | undefined;
}

const edgesOf = (style: CSSStyleDeclaration, read: ReadColor): readonly [Edge, Edge, Edge, Edge] =>
  sides.map(side => ({
    width: /none|hidden/.test(style[`border${side}Style`]) ? 0 : parseFloat(style[`border${side}Width`]) || 0,
    style: style[`border${side}Style`],
    color: read(style[`border${side}Color`]),
  })) as unknown as readonly [Edge, Edge, Edge, Edge];

/** A line of a border, as browsers part it. */
const strokeOf = ({ width, style, color }: Edge): Stroke | undefined =>
  width && color?.alpha
    ? {
        color,
        width,
        dashes: style === 'dashed' ? [3 * width, 2 * width] : style === 'dotted' ? [0, 2 * width] : [],
        cap: style === 'dotted' ? 'round' : 'butt',
        join: 'miter',
      }
    : undefined;

/** A rectangle, its corners round. */
const rectangle = ({ left, top, width, height }: Box, radius: number): string => {
  const r = Math.min(radius, width / 2, height / 2);
  const [x, y, right, bottom] = [left, top, left + width, top + height].map(rounded) as [
    number,
    number,
    number,
    number,
  ];
  if (r <= 0) return `M${x} ${y}H${right}V${bottom}H${x}Z`;
  const arc = (toX: number, toY: number): string =>
    `A${rounded(r)} ${rounded(r)} 0 0 1 ${rounded(toX)} ${rounded(toY)}`;
  return `M${rounded(x + r)} ${y}H${rounded(right - r)}${arc(right, y + r)}V${rounded(bottom - r)}${arc(right - r, bottom)}H${rounded(x + r)}${arc(x, bottom - r)}V${rounded(y + r)}${arc(x + r, y)}Z`;
};

const path = (d: string, more: Pick<PathShape, 'fill' | 'stroke'>): PathShape => ({
  kind: 'path',
  d,
  ...more,
});

const inset = ({ left, top, width, height }: Box, [up, right, down, before]: readonly number[]): Box => ({
  left: left + (before ?? 0),
  top: top + (up ?? 0),
  width: width - (before ?? 0) - (right ?? 0),
  height: height - (up ?? 0) - (down ?? 0),
});

/** The border: one line around, or a line for each side that has one. */
const borderShapes = (box: Box, edges: readonly [Edge, Edge, Edge, Edge], radius: number): PathShape[] => {
  const [first] = edges;
  if (edges.every(edge => JSON.stringify(edge) === JSON.stringify(first))) {
    const stroke = strokeOf(first);
    const half = first.width / 2;
    return stroke ? [path(rectangle(inset(box, [half, half, half, half]), radius - half), { stroke })] : [];
  }
  const { left, top, width, height } = box;
  const [right, bottom] = [left + width, top + height];
  const [up, end, down, start] = edges.map(edge => edge.width / 2) as [number, number, number, number];
  const lines = [
    `M${rounded(left)} ${rounded(top + up)}H${rounded(right)}`,
    `M${rounded(right - end)} ${rounded(top)}V${rounded(bottom)}`,
    `M${rounded(left)} ${rounded(bottom - down)}H${rounded(right)}`,
    `M${rounded(left + start)} ${rounded(top)}V${rounded(bottom)}`,
  ];
  return edges.flatMap((edge, index) => {
    const stroke = strokeOf(edge);
    return stroke ? [path(lines[index] ?? '', { stroke })] : [];
  });
};

/** A value of a list of layers; of a list that is shorter its values begin anew. */
const layer = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** The patterns, the lowest layer first. */
const patternShapes = (
  style: CSSStyleDeclaration,
  box: Box,
  isFlipped: boolean,
  read: ReadColor,
): Shape[] => {
  const images = parted(style.backgroundImage, ',');
  const [xs, ys, sizes] = [style.backgroundPositionX, style.backgroundPositionY, style.backgroundSize].map(
    list => parted(list, ','),
  ) as [string[], string[], string[]];
  const center = 2 * box.left + box.width;
  return images
    .map((image, index) => {
      const [wide = 'auto', high = wide] = parted(layer(sizes, index), ' ');
      const width = wide === 'auto' ? box.width : lengthIn(wide, box.width);
      const height = high === 'auto' ? box.height : lengthIn(high, box.height);
      const left = box.left + lengthIn(layer(xs, index), box.width - width);
      const top = box.top + lengthIn(layer(ys, index), box.height - height);
      // Nothing is painted outside of the box.
      const ends = {
        left: Math.max(left, box.left),
        top: Math.max(top, box.top),
        right: Math.min(left + width, box.left + box.width),
        bottom: Math.min(top + height, box.top + box.height),
      };
      const byColor = new Map<Color, string>();
      for (const { points, color } of gradientPieces(image, { left, top, width, height }, read)) {
        const inside = points.map(([x, y]) => [
          Math.min(ends.right, Math.max(ends.left, x)),
          Math.min(ends.bottom, Math.max(ends.top, y)),
        ]);
        const d = inside
          .map(([x = 0, y = 0]) => `${rounded(isFlipped ? center - x : x)} ${rounded(y)}`)
          .join('L');
        byColor.set(color, `${byColor.get(color) ?? ''}M${d}Z`);
      }
      return [...byColor].map(([fill, d]) => path(d, { fill }));
    })
    .reverse()
    .flat();
};

/** A box that is turned about its middle. */
const turned = (shapes: readonly PathShape[], box: Box, degrees: number): PathShape[] => {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return shapes.map(shape => ({
    ...shape,
    matrix: [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos],
  }));
};

/**
 * What a box paints by itself.
 *
 * @param box Where it is; of one that is turned, what it takes up.
 * @param isFlipped Whether it is drawn from right to left by mirroring.
 */
export const boxShapes = (
  style: CSSStyleDeclaration,
  box: Box,
  isFlipped: boolean,
  read: ReadColor,
): Shape[] => {
  const degrees = parseFloat(style.rotate) || 0;
  // As wide and as high as it is before it is turned, about the same middle.
  const [width, height] = degrees
    ? [parseFloat(style.width) || 0, parseFloat(style.height) || 0]
    : [box.width, box.height];
  const own = {
    left: box.left + (box.width - width) / 2,
    top: box.top + (box.height - height) / 2,
    width,
    height,
  };
  const given = edgesOf(style, read);
  const edges = isFlipped ? ([given[0], given[3], given[2], given[1]] as const) : given;
  const radius = lengthIn(parted(style.borderTopLeftRadius, ' ')[0] ?? '', Math.min(width, height));
  const fill = read(style.backgroundColor);
  const padding = inset(
    own,
    edges.map(edge => edge.width),
  );
  const shapes = [
    ...(fill?.alpha && width && height ? [path(rectangle(own, radius), { fill })] : []),
    ...(style.backgroundImage === 'none' ? [] : patternShapes(style, padding, isFlipped, read)),
    ...borderShapes(own, edges, radius),
  ] as PathShape[];
  return degrees ? turned(shapes, box, degrees) : shapes;
};
