/** The examples in `test/fixtures/`, for programs in Node: they are written in TypeScript, which not every Node reads. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * @param name The file, without its ending: `examples`.
 * @returns What it exports.
 */
export const fixture = async name => {
  // At the same depth its imports hold.
  const folder = new URL('../../.build/fixtures/', import.meta.url);
  const file = new URL(`../fixtures/${name}.ts`, import.meta.url);
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  mkdirSync(folder, { recursive: true });
  const compiled = new URL(`${name}.js`, folder);
  writeFileSync(compiled, outputText);
  return import(compiled);
};
