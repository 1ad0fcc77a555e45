// `npm publish` asks this first: what pages say of the package, and what npm shows of it, must be true on the day it is published.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const isPublic = address => URL.canParse(address ?? '') && /^(git\+)?https:$/.test(new URL(address).protocol);

/**
 * @param manifest What `package.json` says.
 * @param install What `docs/install.md` says.
 * @returns What is left to do before the package can be published, a line for each; empty when nothing is.
 */
export const leftToDo = ({ repository, homepage, bugs }, install) => [
  ...(isPublic(repository?.url)
    ? []
    : ['repository: npm pkg set repository.type=git repository.url=git+https://…']),
  ...(isPublic(homepage) ? [] : ['homepage: npm pkg set homepage=https://…']),
  ...(isPublic(bugs?.url) ? [] : ['bugs: npm pkg set bugs.url=https://…']),
  ...(/^npm install (?!civic-goals$)/m.test(install)
    ? ['docs/install.md: says how to use the packed file; the name takes its place']
    : []),
];

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const left = leftToDo(
    JSON.parse(readFileSync('package.json', 'utf8')),
    readFileSync('docs/install.md', 'utf8'),
  );
  if (left.length) {
    console.error(`Not ready to be published:\n${left.map(line => `- ${line}`).join('\n')}`);
    process.exitCode = 1;
  }
}
