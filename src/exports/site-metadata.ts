import type { Archive } from '../history/archive.ts';
import { fullUrl } from '../urls/site-path.ts';
import { areaStanding } from '../history/standing.ts';
import { siteDescription } from '../views/labels.ts';
import { quoteOf } from '../views/quote.ts';

/**
 * `/metadata.jsonld`: describes the site in the fields that the index of Rubin Observatory's documents reads
 * (`ReducedLtdLanderDocument` in https://github.com/lsst-sqre/ook/blob/main/src/ook/domain/ltdlander.py). It splits
 * `articleBody` at three empty lines into sections, each beginning with a heading, and at one empty line into
 * paragraphs.
 * @param changed the day of the last change to the content, if known.
 */
export function siteMetadata({ content, history, t }: Archive, changed: string | undefined): object {
  const { title, team, number, edit } = content.site;
  const sections = content.areas.flatMap((area) => {
    const { open } = areaStanding(area.id, history);
    const sentences = open.map(({ life }) => `${quoteOf(life.latest, history, t)}.`);
    return sentences.length === 0 ? [] : [[area.title, ...sentences].join('\n\n')];
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title,
    author: [{ '@type': 'Organization', name: team }],
    ...(number !== undefined && { reportNumber: number }),
    ...(import.meta.env.ALMANAC_ORIGIN && { url: fullUrl('/') }),
    ...(changed !== undefined && { dateModified: changed }),
    codeRepository: repositoryOf(edit),
    description: siteDescription(content.site, t),
    articleBody: sections.join('\n\n\n\n'),
  };
}

/** The repository in an `edit` URL of a usual host of Git; undefined if there is none. */
function repositoryOf(edit = ''): string | undefined {
  return /^(https?:\/\/[^/]+\/.+?)\/(?:-\/)?(?:_?edit|blob|tree|src|raw)\//.exec(edit)?.[1];
}
