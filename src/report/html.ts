import type { Line, Report } from './schema/report.ts';
import { statusWord } from './status.ts';

/**
 * A report as one piece of plain HTML, statuses in words: what `render(entry)` gives, and what feeds can carry.
 * @param report as read.
 * @returns HTML without classes or scripts; headings begin at level 2.
 */
export function reportHtml(report: Report): string {
  const sections = report.sections.map(({ heading, blocks }) => {
    const body = blocks.map((block) => (block.type === 'html' ? block.html : listHtml(block.lines)));
    return `<h2>${escapeHtml(heading)}</h2>\n${body.join('\n')}`;
  });
  return [report.intro, ...sections].filter((part) => part !== '').join('\n');
}

function listHtml(lines: readonly Line[]): string {
  const bullets = lines.map((line) => {
    const subLines = line.lines.length > 0 ? listHtml(line.lines) : '';
    return `<li>${line.html} (${statusWord[line.status].toLowerCase()})${line.body}${subLines}</li>`;
  });
  return `<ul>\n${bullets.join('\n')}\n</ul>`;
}

/**
 * Escapes a text for HTML, in content and in quoted attributes.
 * @param text any text.
 * @returns the text without characters that HTML gives a meaning.
 */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
