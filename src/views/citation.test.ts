import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { siteSchema } from '../report/schema/site.ts';
import { fullUrl } from '../urls/site-path.ts';
import { citationOf } from './citation.ts';
import { jsonLd, pageData } from './page-data.ts';

const site = siteSchema.parse({ title: 'Kitchen', team: 'The kitchen', cycles: ['K1'] });
const report = {
  title: 'Kitchen K1 status',
  authors: ['Ada Oven', 'The kitchen', 'Salt and Sons'],
  date: '2031-04-02',
  meeting: 'Spring meeting',
  number: 'KTN_012',
  doi: '10.5281/zenodo.12',
  kind: 'status' as const,
  cycle: { id: 'k1', label: 'K1' },
};
const url = 'https://kitchen.example/cycles/k1/';

test('a report is cited by what it says of itself', () => {
  const { text, bibtex, tags, data } = citationOf(report, site, url);
  expect(text).toBe(
    'Ada Oven, The kitchen, Salt and Sons. Kitchen K1 status. KTN_012. Spring meeting, 2031-04-02. https://doi.org/10.5281/zenodo.12',
  );
  expect(bibtex).toBe(`@techreport{k1-status,
  title = {{Kitchen K1 status}},
  author = {Ada Oven and {The kitchen} and {Salt and Sons}},
  institution = {The kitchen},
  number = {KTN\\_012},
  year = {2031},
  month = apr,
  doi = {10.5281/zenodo.12},
  url = {https://kitchen.example/cycles/k1/},
}`);
  expect(tags).toEqual([
    ['citation_title', 'Kitchen K1 status'],
    ['citation_author', 'Ada Oven'],
    ['citation_author', 'Salt and Sons'],
    ['citation_publication_date', '2031/04/02'],
    ['citation_technical_report_institution', 'The kitchen'],
    ['citation_technical_report_number', 'KTN_012'],
    ['citation_doi', '10.5281/zenodo.12'],
  ]);
  expect(data).toMatchObject({
    author: [{ '@type': 'Person' }, { '@type': 'Organization' }, { '@type': 'Person' }],
    datePublished: '2031-04-02',
    publisher: { '@type': 'Organization', name: 'The kitchen' },
    url,
    isPartOf: { '@type': 'WebSite', name: 'Kitchen', url: fullUrl('/') },
    sameAs: 'https://doi.org/10.5281/zenodo.12',
  });
});

test('names of persons are taken apart by BibTeX, with particles and commas', () => {
  const authors = ['van der Berg, Jan', 'Oven, Jr, Ada', 'Jan van der Berg', 'Salt, Sons, Heirs, Friends', 'Berg,'];
  const { text, bibtex } = citationOf({ ...report, authors }, site, url);
  expect(bibtex).toContain(
    'author = {van der Berg, Jan and Oven, Jr, Ada and Jan van der Berg and {Salt, Sons, Heirs, Friends} and {Berg,}},',
  );
  expect(text).toMatch(/^van der Berg, Jan; Oven, Jr, Ada; Jan van der Berg; Salt/);
});

test('what a report does not say is left out', () => {
  const { title, kind, cycle } = report;
  const { text, bibtex, tags } = citationOf({ title, kind, cycle, authors: [] } as never, site, undefined);
  expect(text).toBe('The kitchen. Kitchen K1 status.');
  expect(bibtex).not.toMatch(/year|month|number|doi|url/);
  expect(tags.map(([name]) => name)).toEqual(['citation_title', 'citation_technical_report_institution']);
});

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '%',
        '&',
        '"',
        '</script>',
        '<!--',
        ']]>',
        '\ud800',
        '\n',
        ' and ',
        '@x{',
        '$',
        '#',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => `x${parts.join('')}`);

test('no text ends its field in BibTeX, or its element in JSON-LD', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (title, author, doi) => {
      const { bibtex, data } = citationOf({ ...report, title, authors: [author], doi }, { ...site, team: author }, url);
      // BibTeX counts a brace even behind a backslash.
      let depth = 0;
      const depths = [...bibtex].map((sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0));
      expect(depths.slice(bibtex.indexOf('{'), -1)).not.toContain(0);
      expect(depth).toBe(0);
      expect(bibtex.split('\n')).toHaveLength(10);
      expect(bibtex.replace(/^ {2}(?:doi|url) .*$/gm, '')).not.toMatch(/(?<!\\)[%&#$]/);
      expect(bibtex.isWellFormed()).toBe(true);
      const json = jsonLd([data]);
      expect(json).not.toContain('<');
      expect(json.isWellFormed()).toBe(true);
      expect(JSON.parse(json)).toMatchObject({ name: title.toWellFormed() });
    }),
  );
});

test('a page below others says which, the home page that it is the site, a cycle that it is a report', () => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  const page = { site, title: 'Seal', citation: undefined, crumbs: [] };
  expect(pageData({ ...page, canonical: undefined })).toEqual([]);
  expect(pageData({ ...page, canonical: fullUrl('/matrix/') })).toEqual([]);
  expect(pageData({ ...page, canonical: fullUrl('/') })).toEqual([
    { '@type': 'WebSite', name: 'Kitchen', url: fullUrl('/') },
  ]);
  const crumbs = [{ title: 'Ovens', to: '/areas/ovens/' }];
  expect(pageData({ ...page, canonical: fullUrl('/areas/ovens/seal/'), crumbs })).toEqual([
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Ovens', item: 'https://kitchen.example/areas/ovens/' },
        { '@type': 'ListItem', position: 2, name: 'Seal' },
      ],
    },
  ]);
  const citation = citationOf(report, site, url);
  expect(pageData({ ...page, canonical: url, citation })).toEqual([citation.data]);
});
