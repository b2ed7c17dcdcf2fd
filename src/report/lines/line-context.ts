import type { Nodes, Paragraph } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Findings } from '../file.ts';
import type { LinkContext } from '../markdown/inline.ts';
import type { ReportKind } from '../schema/report.ts';

/** What reading the lines of one report needs and collects. */
export interface LineContext {
  kind: ReportKind;
  links: LinkContext;
  findings: Findings;
  /** The first bullet with each id. */
  seen: Map<string, NamedLine>;
  /** How often an id was claimed, where it was more than once. */
  copies: Map<string, number>;
  /** The `<Item />` tags that stand where they may. */
  placed: Set<Nodes>;
}

/** A line that is about to take its id. */
export interface NamedLine {
  id: string;
  segment: string;
  /** Its words as plain text. */
  text: string;
  paragraph: Paragraph;
  item: MdxJsxTextElement | MdxJsxFlowElement | undefined;
}
