/** The site that is tried out: its reports are the drafts of this browser. The worker loads this where it is needed. */
import { html, type Html } from '../components/html.ts';
import { matrixTable } from '../components/matrix-table.ts';
import type { WritingContent } from '../exports/writing-content.ts';
import { matrixOf } from '../history/matrix.ts';
import type { ContentFile } from '../report/file.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { choicesOf } from './find-task.ts';
import type { TextFile, View } from './messages.ts';
import { unlinked } from './unlinked.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The folder in the archive, so that unpacking it makes one. */
const folder = 'status-and-plans';

/** Opens a workbench on a site with some reports; without them, if they have mistakes that hide all else. */
export function openTrial(site: WritingContent, drafts: readonly TextFile[]): Workbench {
  const files = [...site.files, ...drafts].sort(([a], [b]) => (a < b ? -1 : 1));
  try {
    return openWorkbench({ ...site, files });
  } catch {
    return openWorkbench(site);
  }
}

/** What readers would see, without links to pages that no site has, and with a matrix of all cycles. */
export function viewOfTrial(
  { page, changes, ...view }: View,
  archive: SiteArchive,
  files: readonly ContentFile[],
): View {
  const plain = (text: string) => unlinked(text, () => false);
  const trial = { matrix: plain(wholeMatrix(archive).text), choices: choicesOf(archive, files) };
  return { ...view, page: plain(page), changes: plain(changes), trial };
}

function wholeMatrix({ history, content, t }: SiteArchive): Html {
  const { cycles } = history;
  return html`${matrixOf(history, content.areas, cycles).map((group) => matrixTable(group, cycles, t, { hasIds: false }))}`;
}

/** Packs the files of a site into a ZIP archive. */
export async function packSite(files: readonly TextFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { zipOf } = await import('../import/zip.ts');
  return zipOf(files.map(([path, text]) => [`${folder}/${path}`, text]));
}
