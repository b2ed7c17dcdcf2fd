/** The site that is tried out: its reports are the drafts of this browser. The worker loads this where it is needed. */
import { html, type Html } from '../components/html.ts';
import { matrixTable } from '../components/matrix-table.ts';
import type { WritingContent } from '../exports/writing-content.ts';
import { matrixOf } from '../history/matrix.ts';
import type { ContentFile } from '../report/file.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { choicesOf } from './find-task.ts';
import { yamlText } from '../report/fields/yaml.ts';
import { slugify } from '../report/slug.ts';
import type { TextFile, TrialChange, View } from './messages.ts';
import { unlinked } from './unlinked.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The folder in the archive, so that unpacking it makes one. */
const folder = 'status-and-plans';

/** Opens a workbench on a site with some reports; without them, if they have mistakes that hide all else. */
export function openTrial(site: WritingContent, drafts: readonly TextFile[]): Workbench {
  const files = filesOf(site, drafts);
  try {
    return openWorkbench({ ...site, files });
  } catch {
    return openWorkbench(site);
  }
}

const filesOf = (site: WritingContent, drafts: readonly TextFile[]): TextFile[] =>
  [...new Map([...site.files, ...drafts])].sort(([a], [b]) => (a < b ? -1 : 1));

/** The files that a site needs for other names, or for an area more. */
export function changedFiles(
  site: WritingContent,
  drafts: readonly TextFile[],
  { area, title, team }: TrialChange,
): TextFile[] {
  const files = filesOf(site, drafts);
  const settings = files.find(([path]) => path === 'site.yaml')![1];
  const named = Object.entries({ title, team }).reduce(
    (text, [field, value]) =>
      value === undefined ? text : text.replace(new RegExp(`^${field}:.*$`, 'm'), () => `${field}: ${yamlText(value)}`),
    settings,
  );
  if (area === undefined) return [['site.yaml', named]];
  const isTaken = (path: string) => files.some(([other]) => other === path);
  const order = files.filter(([path]) => path.startsWith('areas/')).length + 1;
  const path = `areas/${slugify(area)}.mdx`;
  const free = path === 'areas/.mdx' || isTaken(path) ? `areas/area-${order}.mdx` : path;
  return [[free, `---\ntitle: ${yamlText(area)}\norder: ${order}\n---\n`]];
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
