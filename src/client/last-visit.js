{
  const later = document.currentScript.previousElementSibling;
  const line = later.previousElementSibling;
  const { key, reports } = line.dataset;
  const load = () => document.head.append(later.content);
  try {
    line.hidden = (sessionStorage[key] ??= localStorage[key] ?? reports) === reports;
    localStorage[key] = reports;
  } catch {}
  if (!line.hidden || location.search) load();
  else line.previousElementSibling.addEventListener('toggle', load, { once: true });
}
