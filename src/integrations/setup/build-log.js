import node from 'astro/logger/node';

/**
 * Prints what Astro logs, without the lines for each of the hundreds of files of a site and their times: these messages
 * have no label. It is JavaScript, because Astro loads loggers so
 * (https://docs.astro.build/en/reference/logger-reference/).
 * @returns {import('astro').AstroLoggerDestination}
 */
export default function buildLog() {
  const all = node();
  return {
    ...all,
    write: (event) => {
      if (!isAboutFile(event)) all.write(event);
    },
  };
}

/** @param {import('astro').AstroLoggerMessage} event */
export function isAboutFile({ label, level, message, newLine }) {
  if (level !== 'info') return false;
  const isFile = label === null && !newLine;
  const isTime = label === 'SKIP_FORMAT' && /^ \S*\(\+\d+(?:\.\d+)?m?s\)\S* $/.test(message);
  return isFile || isTime;
}
