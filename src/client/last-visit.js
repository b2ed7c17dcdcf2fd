{
  const later = document.currentScript.previousElementSibling;
  const line = later.previousElementSibling;
  const before = line.previousElementSibling;
  const { key, reports } = line.dataset;
  const load = () => document.head.append(later.content);
  before.hidden = false;
  try {
    line.hidden = (sessionStorage[key] ??= localStorage[key] ?? reports) === reports;
    localStorage[key] = reports;
  } catch {}
  if (line.hidden && !location.search) before.ontoggle = load;
  else load();
}
