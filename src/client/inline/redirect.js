{
  const to = document.getElementById('_to');
  let own;
  try {
    own = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {}
  // A place that went elsewhere has a link of its own; a new URL with an anchor keeps it.
  location.replace(own?.href || (to.hash ? to.href : to.href + location.hash));
}
