import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { AuthorError } from '../../terminal.ts';

/** Far above what the text of any deck needs, far below what would fill the memory. */
const limits = { entries: 20_000, entry: 20_000_000, all: 100_000_000 };

/**
 * Reads the texts of a ZIP archive.
 * @param bytes of the archive.
 * @param wanted says which entries are read; the others are not unpacked.
 * @returns the texts by name.
 * @throws AuthorError where the archive is damaged, or would unpack to more than a deck can hold.
 */
export async function readZip(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, string>> {
  const other = otherKind(bytes);
  if (other)
    throw new AuthorError(
      `The file is no .pptx deck, whatever its name says: it is ${other}. Save it as .pptx in the program that made it.`,
    );
  const zip = await open(bytes);
  try {
    const texts = new Map<string, string>();
    let left = limits.all;
    if (zip.entryCount > limits.entries) throw new AuthorError('The deck holds too many files to be one.');
    for await (const entry of entries(zip)) {
      if (!wanted(entry.fileName)) continue;
      left -= entry.uncompressedSize;
      if (entry.uncompressedSize > limits.entry || left < 0)
        throw new AuthorError('The deck would unpack to more than any deck holds, so it was not unpacked.');
      texts.set(entry.fileName, await textOf(zip, entry));
    }
    return texts;
  } finally {
    zip.close();
  }
}

/** What a file is that was only renamed, as far as its first bytes tell. */
function otherKind(bytes: Uint8Array): string | undefined {
  const first = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4)).toString('latin1');
  if (first === '') return 'empty';
  if (first === '%PDF') return 'a PDF';
  // The container of Office before 2007 ([MS-CFB]), in which encrypted files are kept to this day.
  return first === '\xd0\xcf\x11\xe0' ? 'from PowerPoint before 2007, or has a password' : undefined;
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySize: true, autoClose: false };
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, zip) =>
      error ? reject(damaged(error)) : resolve(zip),
    );
  });
}

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const { promise, resolve, reject } = Promise.withResolvers<Entry | undefined>();
    const onEntry = (entry: Entry) => resolve(entry);
    const onEnd = () => resolve(undefined);
    const onError = (error: Error) => reject(damaged(error));
    zip.once('entry', onEntry).once('end', onEnd).once('error', onError);
    zip.readEntry();
    const entry = await promise.finally(() => zip.off('entry', onEntry).off('end', onEnd).off('error', onError));
    if (!entry) return;
    yield entry;
  }
}

/** The reader stops with an error where an entry holds more than it says, so its declared size can be trusted. */
function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return void reject(damaged(error));
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', (failure: Error) => reject(damaged(failure)));
      stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    });
  });
}

function damaged(error: Error): AuthorError {
  return new AuthorError(`The deck is damaged, or no .pptx file (${error.message.replace(/\.$/, '')}).`);
}
