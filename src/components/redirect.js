location.replace(document.getElementById('_to').href + location.hash)
