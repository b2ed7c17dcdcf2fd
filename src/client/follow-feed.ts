/** Shows the URL of the feed that a reader came for, `?of=/areas/ovens/`. Without this script it is that of the site. */
const link = document.querySelector<HTMLAnchorElement>('#_feed');
const page = new URLSearchParams(location.search).get('of');
if (link && page) void showFeedOf(page, link);

/** Only a feed of this site: if there is none, the page says so and keeps that of the whole site. */
async function showFeedOf(page: string, link: HTMLAnchorElement): Promise<void> {
  const ofSite = link.href;
  const root = ofSite.replace(/feed\.xml$/, '');
  const feed = new URL(`.${page}feed.xml`, root).href;
  const isInside = feed.startsWith(root);
  if (isInside) link.textContent = link.href = feed;
  // The site may be looked at on another host than that of its URL. Without a connection, nobody knows better.
  const here = new URL(`../../${feed.slice(root.length)}`, location.href);
  if (isInside && (await fetch(here, { method: 'HEAD' }).catch(() => ({ ok: true }))).ok) return;
  link.textContent = link.href = ofSite;
  link.after(`. There is no feed of “${page}”: this is that of the whole site.`);
}
