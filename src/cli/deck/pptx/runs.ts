import type { Look } from './look.ts';
import { descend, type XmlElement } from './parse-xml.ts';
import type { ShapeStyle } from './slide-styles.ts';

/** Text in one look. */
export interface Run {
  text: string;
  /** Undefined for links, which have the colour of links whatever they mean. */
  look: Look | undefined;
  href: string | undefined;
}

/** The paragraphs of a shape or a cell. */
export function paragraphsOf(shape: XmlElement): XmlElement[] {
  return descend(shape, 'txBody')?.children.filter(({ name }) => name === 'p') ?? [];
}

/** The runs of a paragraph, in the looks that its shape gives them. */
export function runsOf(
  paragraph: XmlElement,
  style?: ShapeStyle,
  external?: (id: string | undefined) => string | undefined,
): Run[] {
  return paragraph.children.flatMap((run): Run[] => {
    if (run.name === 'br') return [{ text: '\n', look: undefined, href: undefined }];
    if (run.name !== 'r' && run.name !== 'fld') return [];
    const link = descend(run, 'rPr', 'hlinkClick');
    return [
      {
        text: (descend(run, 't')?.text ?? '').replace(/\s+/g, ' '),
        look: link ? undefined : style?.lookOf(paragraph, run),
        href: link && external?.(link.attributes['rel:id']),
      },
    ];
  });
}

/** The words of runs, with single spaces. */
export function textOf(runs: readonly Pick<Run, 'text'>[]): string {
  const text = runs.map((run) => run.text).join('');
  return text.replace(/\s+/g, ' ').trim();
}
