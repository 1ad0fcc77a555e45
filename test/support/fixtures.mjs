/** The examples in `test/fixtures/`, for programs in Node: they are written in TypeScript, which not every Node reads. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';

const madeAt = file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const compile = async (source, compiled) => {
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  mkdirSync(new URL('./', compiled), { recursive: true });
  // Tests that run beside one another make it at the same time: none of them may read a half of it.
  const own = new URL(`${compiled.href}-${process.pid}`);
  writeFileSync(own, outputText);
  renameSync(own, compiled);
};

/**
 * @param name The file, without its ending: `examples`.
 * @returns What it exports.
 */
export const fixture = async name => {
  const source = new URL(`../fixtures/${name}.ts`, import.meta.url);
  // At the same depth its imports hold.
  const compiled = new URL(`../../.build/fixtures/${name}.js`, import.meta.url);
  if (madeAt(compiled) < madeAt(source)) await compile(source, compiled);
  return import(compiled);
};
