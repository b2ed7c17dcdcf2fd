import { misspelt } from '../../report/diagnostics/nearest.ts';
import { asHeading } from '../../report/markdown/markdown-text.ts';
import type { ReportRule } from '../rule.ts';

export const headingLevel: ReportRule = {
  code: 'heading-level',
  check({ document: { sections }, areas }, report) {
    for (const { node, area, heading } of sections) {
      if (node.depth !== 1) continue;
      const meant = area === undefined ? misspelt(heading, areas.names) : heading;
      report({
        at: node,
        expected: 'headings of level 2, which name areas; the title of the report is in its frontmatter',
        ...(meant === undefined ? { fix: 'Delete this heading.' } : { instead: asHeading(meant) }),
      });
    }
  },
};
