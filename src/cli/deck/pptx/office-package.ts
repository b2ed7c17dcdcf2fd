import { AuthorError } from '../../terminal.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { readZip } from './zip.ts';

/** A part of the package: its name and its content. */
export interface Part {
  name: string;
  xml: XmlElement;
}

/** A .pptx file: parts that refer to each other (ECMA-376 part 2). */
export interface OfficePackage {
  presentation: Part;
  /** The part that a relationship of another part leads to. */
  byId(from: Part, id: string | undefined): Part | undefined;
  /** The first part of a kind that a part relates to: `slideLayout`, `theme`. */
  byKind(from: Part, kind: string): Part | undefined;
  /** The URL outside the package that a relationship leads to. */
  external(from: Part, id: string | undefined): string | undefined;
}

interface Relationship {
  kind: string;
  target: string;
  isExternal: boolean;
}

/**
 * Opens a .pptx file.
 * @param bytes of the file.
 * @returns its parts, parsed as they are asked for.
 * @throws AuthorError where it is damaged or no presentation.
 */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const texts = await readZip(
    bytes,
    (name) =>
      /^ppt\/(?:(?:slides|slideLayouts|slideMasters|notesSlides|theme)\/|_rels\/|presentation\.xml$).*/.test(name) &&
      /\.(xml|rels)$/.test(name),
  );
  const parts = new Map<string, Part>();
  const part = (name: string): Part | undefined => {
    const known = parts.get(name);
    const text = texts.get(name);
    if (known || text === undefined) return known;
    const read = { name, xml: parseXml(text) };
    parts.set(name, read);
    return read;
  };
  const relations = new Map<string, Map<string, Relationship>>();
  const relationsOf = ({ name }: Part): Map<string, Relationship> => {
    const known = relations.get(name) ?? readRelations(name, texts);
    relations.set(name, known);
    return known;
  };
  const presentation = part('ppt/presentation.xml');
  if (!presentation) throw new AuthorError('The file is no .pptx presentation: it has no ppt/presentation.xml.');
  return {
    presentation,
    byId: (from, id) => {
      const found = relationsOf(from).get(id ?? '');
      return found && !found.isExternal ? part(found.target) : undefined;
    },
    byKind: (from, kind) => {
      const found = [...relationsOf(from).values()].find((one) => one.kind === kind);
      return found && part(found.target);
    },
    external: (from, id) => {
      const found = relationsOf(from).get(id ?? '');
      return found?.isExternal ? found.target : undefined;
    },
  };
}

function readRelations(name: string, texts: ReadonlyMap<string, string>): Map<string, Relationship> {
  const text = texts.get(name.replace(/([^/]+)$/, '_rels/$1.rels'));
  const rows = text === undefined ? [] : parseXml(text).children;
  return new Map(
    rows.map(({ attributes }) => {
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      // Targets are relative to the part, or begin at the root of the package.
      const path = isExternal ? target : new URL(target, `file:///${name}`).pathname.slice(1);
      return [attributes['Id'] ?? '', { kind: attributes['Type']?.split('/').at(-1) ?? '', target: path, isExternal }];
    }),
  );
}
