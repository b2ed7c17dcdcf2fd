import de from '../src/strings/pages/de.json' with { type: 'json' };
import { SearchDialog } from './search-dialog-page.ts';
import { expect, test } from './site.ts';

test.use({ site: 'odd', isShared: true });

for (const [query, title] of [
  ['日本語', '日本語の報告書を探せるようにする'],
  ['報告書', '日本語の報告書を探せるようにする'],
  [
    '改行',
    '長い見出しを折り返す：単語の間に空白がない文章は、どこで改行すればよいのか分からないので、端末の幅に合わせて折り返す必要がある',
  ],
  ['ช่องว่าง', 'ภาษาไทยไม่มีช่องว่างระหว่างคำ'],
  ['목차', '한국어 목차 정렬'],
  ['המדריך', 'תרגום המדריך לעברית'],
  ['العربية', 'ترجمة الدليل إلى العربية (النسخة 1.10)'],
  ['ελληνικος', 'Ελληνικός κατάλογος'],
  ['instalacion', 'Traducción de las guías de instalación'],
  ['strassen', 'Übersetzung der Größenangaben für Straßen'],
] as const) {
  test(`a reader finds ${query}, and sees it marked on its line`, async ({ page }) => {
    const search = new SearchDialog(page, de);
    await page.goto('areas/');
    await search.open();
    await search.field.fill(query);
    await expect(search.dialog.getByRole('heading', { level: 3 }).first()).toHaveText(title);
    await search.dialog.locator('.result .meta a').first().click();
    await expect(page.locator('.lines > :target')).toBeInViewport();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
  });
}
