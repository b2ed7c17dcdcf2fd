import { SaxesParser, type SaxesTagNS } from 'saxes';
import { AuthorError } from '../../terminal.ts';

/** An element, by its name without prefix; the prefixes of Office files mean the same everywhere. */
export interface XmlElement {
  name: string;
  /** By name without prefix; references to other parts are `rel:id` and the like. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text. */
  text: string;
}

/** Groups in groups included, slides nest about thirty; the parser looks up prefixes through all that are open. */
const maxDepth = 500;

/** Parses the XML of a part and returns its root. Throws an AuthorError if it is not well-formed, or nested too deeply. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    throw new AuthorError(`The deck is damaged (${message}).`);
  });
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.local, attributes: attributesOf(tag), children: [], text: '' };
    open.at(-1)!.children.push(element);
    if (open.push(element) > maxDepth)
      throw new AuthorError(`The deck is damaged (more than ${maxDepth} elements are inside each other).`);
  });
  parser.on('text', (part) => void (open.at(-1)!.text += part));
  parser.on('cdata', (part) => void (open.at(-1)!.text += part));
  parser.on('closetag', () => void open.pop());
  parser.write(text.replace(/^\ufeff/, '')).close();
  return root.children[0]!;
}

/** The first descendant along a path of names, from child to child; undefined if there is none. */
export function descend(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (here, name) => here?.children.find((child) => child.name === name),
    element,
  );
}

function attributesOf({ attributes }: SaxesTagNS): Record<string, string> {
  return Object.fromEntries(
    Object.values(attributes).map(({ local, uri, value }) => [
      /relationships$/.test(uri) ? `rel:${local}` : local,
      value,
    ]),
  );
}
