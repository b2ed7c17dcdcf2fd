try {
  var t = localStorage.getItem('theme');
  if (t) document.documentElement.dataset.theme = t;
} catch {}
if (location.search) document.documentElement.dataset.query = '';
