import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { AuthorError } from '../../terminal.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';

/** A part of the package: its name and its content. */
export interface Part {
  name: string;
  xml: XmlElement;
}

/** A .pptx file: parts that refer to each other (ECMA-376 part 2). */
export interface OfficePackage {
  presentation: Part;
  /** The part that a relationship refers to. */
  byId(from: Part, id: string | undefined): Part | undefined;
  /** The first part of a kind that a part relates to: `slideLayout`, `theme`. */
  byKind(from: Part, kind: string): Part | undefined;
  /** The URL outside the package that a relationship refers to. */
  external(from: Part, id: string | undefined): string | undefined;
}

type Relationship = XmlElement['attributes'];

/** The parts that text and its formatting are in; others, such as pictures, are not unpacked. */
const wanted =
  /^ppt\/(?:presentation\.xml|(?:_rels|slides|slideLayouts|slideMasters|notesSlides|theme)\/.*\.(?:xml|rels))$/;

/** Far above what the text of any deck needs, far below what would fill the memory. */
const maxBytes = 100_000_000;

/** Opens a .pptx file. Throws an AuthorError if it is damaged or is not a presentation. */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const parts = new Map<string, Part>();
  for (const [name, xml] of await unzip(bytes)) parts.set(name, { name, xml: parseXml(xml) });
  const presentation = parts.get('ppt/presentation.xml');
  if (!presentation) throw new AuthorError('The file is not a .pptx presentation: it has no ppt/presentation.xml.');

  const targetOf = ({ name }: Part, isIt: (one: Relationship) => boolean | undefined) =>
    parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels'))?.xml.children.find(({ attributes }) => isIt(attributes))
      ?.attributes['Target'];
  const isExternal = (one: Relationship) => one['TargetMode'] === 'External';
  // Targets are relative to the part, or begin at the root of the package.
  const partAt = (from: Part, isIt: (one: Relationship) => boolean | undefined) => {
    const target = targetOf(from, (one) => isIt(one) && !isExternal(one));
    return target === undefined ? undefined : parts.get(new URL(target, `file:///${from.name}`).pathname.slice(1));
  };
  return {
    presentation,
    byId: (from, id) => partAt(from, (one) => one['Id'] === id),
    byKind: (from, kind) => partAt(from, (one) => one['Type']?.endsWith(`/${kind}`)),
    external: (from, id) => targetOf(from, (one) => one['Id'] === id && isExternal(one)),
  };
}

/** The texts of the wanted parts by name. yauzl stops where an entry holds more than it declares. */
async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let left = maxBytes;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      if (!wanted.test(entry.fileName)) continue;
      left -= entry.uncompressedSize;
      if (left < 0) throw new Error('it would unpack to more than any deck holds');
      texts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
    }
    return texts;
  } catch (error) {
    throw new AuthorError(
      `The file is damaged or not a .pptx deck (${(error as Error).message}). ` +
        'Save it as .pptx in the program that made it, without a password.',
    );
  }
}
