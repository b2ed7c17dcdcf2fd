import type { Link } from 'mdast';
import { documentsOf } from '../../report/content.ts';
import { quote } from '../../report/diagnostics/source.ts';
import type { QuestionRule } from '../rule.ts';

export const unmentionedTopic: QuestionRule = {
  code: 'unmentioned-topic',
  check({ content, history }, report) {
    const inLines = new Set([...history.appearanceOf.keys()].flatMap(({ topics }) => topics));
    const others = content.topics.filter(({ id }) => !inLines.has(id));
    if (others.length === 0) return;
    const links = documentsOf(content).flatMap((document) =>
      linksOf(document).map((url) => ({ url, file: document.file })),
    );
    const byUrl = Map.groupBy(links, ({ url }) => url);
    for (const { id, file, term } of others) {
      const isLinked = byUrl.get(`/topics/${id}/`)?.some((link) => link.file !== file);
      if (isLinked) continue;
      report(file, {
        found: `the topic ${quote(term)}, which no line mentions`,
        expected: 'a term or an alias as lines write it; or no topic, if nobody looks for it',
        fix: 'Add to its aliases what lines write, or delete this topic.',
      });
    }
  },
};

/** The page for writing reads only what changed, and gets the same objects for the rest: these are searched once. */
const linksFound = new WeakMap<object, readonly string[]>();

function linksOf(document: object): readonly string[] {
  const links = linksFound.get(document) ?? [...new Set(linksIn(document))];
  linksFound.set(document, links);
  return links;
}

/** The URLs of all links in a part of the content. */
function linksIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(linksIn);
  return 'type' in part && part.type === 'link' ? [(part as Link).url, ...inside] : inside;
}
