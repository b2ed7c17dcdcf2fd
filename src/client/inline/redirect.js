{
  const to = document.getElementById('_to');
  let own;
  try {
    own = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {}
  // A place that went elsewhere has a link of its own; a new URL with a query or an anchor keeps it.
  const next = new URL(to.href);
  next.search ||= location.search;
  next.hash ||= location.hash;
  location.replace(own?.href || next.href);
}
