import { dueOf, isOverdue } from '../history/due.ts';
import type { Appearance, SeriesByArea } from '../history/history.ts';
import { lifetimeOf, threadUntil } from '../history/standing.ts';
import { escapeMarkdown, markdownLink } from '../report/markdown/markdown-text.ts';
import type { Translate } from '../strings/translate.ts';

/**
 * A line in a sentence, as things stood when its report was presented: `Butler client/server: planned in F23B, carried
 * once, open since F23A`.
 */
export function quoteOf(appearance: Appearance, history: SeriesByArea, t: Translate): string {
  const { line, report, thread } = appearance;
  const due = line.open ? dueOf(line) : undefined;
  const { openSince, carriedOver } = lifetimeOf(threadUntil(thread, report, history), {
    seriesOf: history.seriesOf,
    reports: [report],
  });
  const isUnrecorded = line.status.id === 'unrecorded';
  const carried = (['once', 'twice'] as const)[carriedOver - 1];
  const facts = [
    t(isUnrecorded ? 'quote.unrecorded' : 'quote.status', {
      status: t.inside(line.status.word),
      cycle: report.cycle.label,
    }),
    carriedOver > 0 && (carried ? t(`quote.${carried}`) : t('quote.times', { times: carriedOver })),
    openSince &&
      openSince.cycle !== report.cycle &&
      t(line.open ? 'item.openSince' : 'item.openFrom', { cycle: openSince.cycle.label }),
    due && t('due.fact', { date: t.date(due) }),
    isOverdue(appearance) && t.inside(t('due.overdue')),
  ];
  return t('export.fact', { name: line.text, value: facts.filter(Boolean).join(', ') });
}

/**
 * A sentence to quote: `Butler client/server: planned in F23B, … — Arch Status & Plans, https://…`. In its Markdown,
 * the words are a link.
 * @param quote the line in a sentence.
 * @param site the title of the site.
 */
export function quotationOf(
  quote: string,
  site: string,
  url: string,
  t: Translate<'quote.source'>,
): { sentence: string; markdown: string } {
  return {
    sentence: `${t('quote.source', { quote, site })}, ${url}`,
    markdown: t('quote.source', { quote: markdownLink(escapeMarkdown(quote), url), site: escapeMarkdown(site) }),
  };
}
