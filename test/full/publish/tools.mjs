/** The tools by themselves: each is given a file, and says what is wrong with it. */
import { createReadStream, readFileSync } from 'node:fs';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { parseSitemap } from 'sitemap';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({ root: true, extends: ['html-validate:standard'] }),
);

/** What is not as the HTML standard has it: the rules of that, and none of style. */
export const htmlFaults = async file =>
  (await validator.validateString(readFileSync(file, 'utf8'), file)).results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${file}:${line}: ${ruleId}: ${message}`),
  );

/** The triples of a record. */
export const triplesOf = (file, baseIRI) =>
  new Promise((resolve, reject) => {
    const triples = [];
    createReadStream(file)
      .pipe(new RdfXmlParser({ baseIRI, strict: true }))
      .on('data', triple => triples.push(triple))
      .on('error', reject)
      .on('end', () => resolve(triples));
  });

/** The entries of a site map. */
export const entriesOf = file => parseSitemap(createReadStream(file));
