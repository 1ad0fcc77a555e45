/**
 * The library's elements: each is a folder in `src/elements/`, with the name of its tag without `civic-`. Their order is that of the
 * README's table, which is the one that readers meet; an element without a row there comes last.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The elements in the README's table. */
export const namesInReadme = () => {
  const [table = ''] = /^\| tagg .*\n(\|.*\n)+/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  return [...table.matchAll(/^\| `civic-([\w-]+)`/gm)].map(([, name]) => name);
};

/** The names of all elements: `progress-gauge`. */
export const elementNames = () => {
  const order = namesInReadme();
  const place = name => (order.includes(name) ? order.indexOf(name) : order.length);
  return readdirSync('src/elements', { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .sort((a, b) => place(a) - place(b));
};

/** The name of an element's class: `ProgressGauge`. */
export const classOf = name => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** How an element's folder exports what the element shows of a document: its own `Part`, or one that several elements show. */
export const partPattern = /^export (?:const (\w+): Part<|\{ \w+ as (\w+Part) \} from )/m;

/** The name under which it does: `visionPart`. Nothing, where it does not. */
export const partIn = name => {
  const file = `src/elements/${name}/${name}.part.ts`;
  const [, own, shared] = (existsSync(file) && partPattern.exec(readFileSync(file, 'utf8'))) || [];
  return own ?? shared;
};
