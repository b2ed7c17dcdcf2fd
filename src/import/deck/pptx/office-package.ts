/** A .pptx file consists of parts, most of them XML, that refer to each other (ECMA-376 part 2). */
import { SaxesParser } from 'saxes';
import { logLine } from '../../../report/diagnostics/log-line.ts';
import { PlainError } from '../../../report/diagnostics/plain-error.ts';
import { textsIn } from '../../zip.ts';

export interface XmlElement {
  /** Without prefix, as the prefixes of Office files mean the same everywhere. */
  name: string;
  /** References to other parts are `r:id` and the like. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Without the text of children. */
  text: string;
}

export interface Part {
  name: string;
  xml: XmlElement;
}

export type OfficePackage = Awaited<ReturnType<typeof openPackage>>;

/** The parts with text and its formatting. Others, such as pictures, are not unpacked. */
const wanted: readonly RegExp[] = [
  /^(?:docProps\/core|ppt\/presentation)\.xml$/,
  /^ppt\/(?:_rels|slides|slideLayouts|slideMasters|notesSlides|theme)\/.*\.(?:xml|rels)$/,
  /^ppt\/(?:diagrams\/[^/]*data|charts\/chart)[^/]*\.xml$/,
];

/** More than the text of any deck, and less than the memory of any computer. */
const maxUnpacked = 100_000_000;

/** Elements of real slides nest about thirty deep. */
const maxDepth = 500;

/** Opens a .pptx file. Throws a PlainError if it is damaged or is not a presentation. */
export async function openPackage(bytes: Uint8Array) {
  const parts = new Map<string, Part>();
  for (const [name, xml] of await unzip(bytes)) parts.set(name, { name, xml: parseXml(xml) });
  const presentation = parts.get('ppt/presentation.xml');
  if (!presentation) throw new PlainError('The file is not a .pptx presentation: it has no ppt/presentation.xml.');

  const relationshipsOf = ({ name }: Part) => {
    const part = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels'));
    return part?.xml.children.map(({ attributes }) => attributes) ?? [];
  };
  // Targets are relative to the part, or begin at the root of the package.
  const partAt = (from: Part, relationship: XmlElement['attributes'] | undefined) => {
    const target = relationship?.['Target'];
    if (target === undefined || relationship?.['TargetMode'] === 'External') return undefined;
    const url = URL.parse(target, `deck:///${from.name}`);
    if (!url) throw new PlainError(`The deck is damaged (${from.name} refers to "${logLine(target)}").`);
    return parts.get(url.pathname.slice(1));
  };
  return {
    presentation,
    /** The properties of the document, such as its title. */
    properties: parts.get('docProps/core.xml')?.xml,
    /** The part that a relationship refers to. */
    byId: (from: Part, id: string | undefined) => {
      const relationship = relationshipsOf(from).find(({ Id }) => Id === id);
      return partAt(from, relationship);
    },
    /** The first part of a kind that a part relates to: `slideLayout`, `theme`. */
    byKind: (from: Part, kind: string) => {
      const relationship = relationshipsOf(from).find(({ Type }) => Type?.endsWith(`/${kind}`));
      return partAt(from, relationship);
    },
    /** The URL outside the package that a relationship refers to. */
    external: (from: Part, id: string | undefined) =>
      relationshipsOf(from).find(({ Id, TargetMode }) => Id === id && TargetMode === 'External')?.['Target'],
  };
}

/** The first descendant along a path of names, from child to child; undefined if there is none. */
export function descend(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (here, name) => here?.children.find((child) => child.name === name),
    element,
  );
}

function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const above: XmlElement[] = [];
  let open = root;
  const addText = (text: string) => void (open.text += text);
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    throw new PlainError(`The deck is damaged (${message}).`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name: name.replace(/^.*:/, ''), attributes, children: [], text: '' };
    open.children.push(element);
    above.push(open);
    open = element;
    if (above.length >= maxDepth)
      throw new PlainError(`The deck is damaged (more than ${maxDepth} elements are inside each other).`);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void (open = above.pop() ?? root));
  parser.write(xml.replace(/^\ufeff/, '')).close();
  const [first] = root.children;
  if (!first) throw new PlainError('The deck is damaged (a part of it is empty).');
  return first;
}

/** The texts of the wanted parts by name. */
async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  try {
    return await textsIn(bytes, (name) => wanted.some((pattern) => pattern.test(name)), maxUnpacked);
  } catch (error) {
    throw new PlainError(
      `The file is damaged or not a .pptx deck (${(error as Error).message}). ` +
        'Save it as .pptx in the program that made it, without a password.',
    );
  }
}
