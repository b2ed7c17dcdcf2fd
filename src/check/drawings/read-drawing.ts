import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of a drawing. */
export interface DrawingPart {
  tag: SaxesTagNS;
  /** Offsets of its beginning and its end. */
  start: number;
  end: number;
  /** With the text of its parts. */
  text: string;
  parts: DrawingPart[];
}

/** What stands in a drawing besides elements and text: `encoding="…"`, a `<!DOCTYPE>` or a `<?processing instruction`. */
export interface Declaration {
  kind: 'encoding' | 'doctype' | 'instruction';
  offset: number;
  /** The name of the encoding or of the instruction, or what is in the document type. */
  value: string;
}

/** A drawing as it was read, up to the first text that is no XML. */
interface Drawing {
  root: DrawingPart | undefined;
  declarations: Declaration[];
  /** Why and where it cannot be read; nothing after it means anything. */
  unreadable: { offset: number; message: string } | undefined;
}

/** The parser looks for a namespace in every open element. */
const maxDepth = 200;

/** Reads the XML of a drawing, and throws nothing. */
export function readDrawing(text: string): Drawing {
  const parser = new SaxesParser({ xmlns: true });
  /** Where what the parser has just passed begins. */
  const lastBefore = (beginning: string) => Math.max(0, text.lastIndexOf(beginning, parser.position - 1));
  const declarations: Declaration[] = [];
  const declare = (kind: Declaration['kind'], offset: number, value: string) =>
    declarations.push({ kind, offset, value });
  parser.on('xmldecl', ({ encoding }) => encoding !== undefined && declare('encoding', 0, encoding));
  parser.on('doctype', (doctype) => declare('doctype', lastBefore('<!DOCTYPE'), doctype));
  parser.on('processinginstruction', ({ target }) => declare('instruction', lastBefore('<?'), target));

  const open: DrawingPart[] = [];
  let root: DrawingPart | undefined;
  let start = 0;
  const addText = (more: string) => {
    const around = open.at(-1);
    if (around) around.text += more;
  };
  parser.on('opentagstart', () => {
    start = lastBefore('<');
    if (open.length >= maxDepth) throw new Error(`elements inside more than ${maxDepth} others`);
  });
  parser.on('opentag', (tag) => {
    const part: DrawingPart = { tag, start, end: start, text: '', parts: [] };
    root ??= part;
    open.at(-1)?.parts.push(part);
    open.push(part);
  });
  parser.on('closetag', () => {
    const part = open.pop()!;
    part.end = parser.position;
    addText(part.text);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
    return { root, declarations, unreadable: undefined };
  } catch (error) {
    const message = (error as Error).message.replace(/^\d+:\d+: /, '');
    return { root, declarations, unreadable: { message, offset: Math.min(parser.position, text.length) } };
  }
}
