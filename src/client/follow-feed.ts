/** Shows the URL of the feed that a reader came for, `?of=/areas/ovens/`. Without this script it is that of the site. */
const link = document.querySelector<HTMLAnchorElement>('#_feed');
const page = new URLSearchParams(location.search).get('of');
if (link && page) {
  const root = link.href.replace(/feed\.xml$/, '');
  const feed = new URL(`.${page}feed.xml`, root).href;
  // Only a feed of this site.
  if (feed.startsWith(root)) link.textContent = link.href = feed;
}
