import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import { logLine } from '../../../report/diagnostics/log-line.ts';
import { AuthorError } from '../../terminal.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';

/** A part of the package: its name and its content. */
export interface Part {
  name: string;
  xml: XmlElement;
}

/** A .pptx file: parts that refer to each other (ECMA-376 part 2). */
export type OfficePackage = Awaited<ReturnType<typeof openPackage>>;

type Relationship = XmlElement['attributes'];

/** The parts that text and its formatting are in; others, such as pictures, are not unpacked. */
const wanted =
  /^docProps\/core\.xml$|^ppt\/(?:presentation\.xml|(?:_rels|slides|slideLayouts|slideMasters|notesSlides|theme)\/.*\.(?:xml|rels))$/;

/** Far above what the text of any deck needs, far below what would fill the memory. */
const maxBytes = 100_000_000;

/** Opens a .pptx file. Throws an AuthorError if it is damaged or is not a presentation. */
export async function openPackage(bytes: Uint8Array) {
  const parts = new Map<string, Part>();
  for (const [name, xml] of await unzip(bytes)) parts.set(name, { name, xml: parseXml(xml) });
  const presentation = parts.get('ppt/presentation.xml');
  if (!presentation) throw new AuthorError('The file is not a .pptx presentation: it has no ppt/presentation.xml.');

  const targetOf = ({ name }: Part, matches: (relationship: Relationship) => boolean | undefined) => {
    const relationships = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels'))?.xml.children;
    return relationships?.find(({ attributes }) => matches(attributes))?.attributes['Target'];
  };
  // Targets are relative to the part, or begin at the root of the package.
  const partAt = (from: Part, matches: (relationship: Relationship) => boolean | undefined) => {
    const target = targetOf(from, (relationship) => matches(relationship) && !isExternal(relationship));
    if (target === undefined) return undefined;
    const url = URL.parse(target, `file:///${from.name}`);
    if (!url) throw new AuthorError(`The deck is damaged (${from.name} refers to "${logLine(target)}").`);
    return parts.get(url.pathname.slice(1));
  };
  return {
    presentation,
    /** The properties of the document, such as its title. */
    properties: parts.get('docProps/core.xml')?.xml,
    /** The part that a relationship refers to. */
    byId: (from: Part, id: string | undefined) => partAt(from, (relationship) => relationship['Id'] === id),
    /** The first part of a kind that a part relates to: `slideLayout`, `theme`. */
    byKind: (from: Part, kind: string) => partAt(from, (relationship) => relationship['Type']?.endsWith(`/${kind}`)),
    /** The URL outside the package that a relationship refers to. */
    external: (from: Part, id: string | undefined) =>
      targetOf(from, (relationship) => relationship['Id'] === id && isExternal(relationship)),
  };
}

function isExternal(relationship: Relationship): boolean {
  return relationship['TargetMode'] === 'External';
}

/** The texts of the wanted parts by name. yauzl stops where an entry holds more than it declares. */
async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let remainingBytes = maxBytes;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      if (!wanted.test(entry.fileName)) continue;
      remainingBytes -= entry.uncompressedSize;
      if (remainingBytes < 0) throw new Error('it would unpack to more than any deck holds');
      const content = await buffer(await zip.openReadStreamPromise(entry));
      if (crc32(content) !== entry.crc32) throw new Error(`the checksum of ${entry.fileName} is wrong`);
      texts.set(entry.fileName, content.toString());
    }
    return texts;
  } catch (error) {
    throw new AuthorError(
      `The file is damaged or not a .pptx deck (${(error as Error).message}). ` +
        'Save it as .pptx in the program that made it, without a password.',
    );
  }
}
