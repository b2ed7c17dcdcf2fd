const { dataset } = document.documentElement;
try {
  if (localStorage.theme) dataset.theme = localStorage.theme;
} catch {}
if (location.search) dataset.query = '';
