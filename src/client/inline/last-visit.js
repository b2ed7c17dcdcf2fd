{
  const line = document.currentScript.previousElementSibling;
  const { key, reports } = line.dataset;
  try {
    line.hidden = (sessionStorage[key] ??= localStorage[key] ?? reports) === reports;
    localStorage[key] = reports;
  } catch {}
  const fields = document.querySelector('#_compare');
  if (fields) {
    fields.hidden = false;
    fields.open = /[?&](?:since|report)=/.test(location.search);
  }
}
