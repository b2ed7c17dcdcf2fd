/** ZIP archives, in Node and in browsers. */
import {
  ERR_INVALID_CRC32,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';

/** In a browser, this is a worker already. */
const options = { useWebWorkers: false };

/**
 * Reads the texts of an archive, by their paths. Throws an Error if it is damaged, or has more than it says.
 * @param isWanted says by its path whether a file is read.
 * @param most how many bytes they may have together.
 */
export async function textsIn(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  most: number,
): Promise<Map<string, string>> {
  // Some programs write headers that contradict each other. Nothing is unpacked into a folder, so no name is unsafe.
  const reading = { ...options, checkCrc32: true, strictness: 'tolerant' as const };
  const reader = new ZipReader(new Uint8ArrayReader(bytes), reading);
  const texts = new Map<string, string>();
  let left = most;
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory || !isWanted(entry.filename)) continue;
    left -= entry.uncompressedSize;
    if (left < 0) throw new Error('it would unpack to more than any deck holds');
    try {
      const content = await entry.getData(new Uint8ArrayWriter());
      texts.set(entry.filename, new TextDecoder().decode(content));
    } catch (error) {
      const isWrong = (error as Error).message === ERR_INVALID_CRC32;
      throw isWrong ? new Error(`the checksum of ${entry.filename} is wrong`) : error;
    }
  }
  return texts;
}

/** Packs texts into an archive. */
export async function zipOf(
  files: readonly (readonly [path: string, text: string])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), options);
  for (const [path, text] of files) await writer.add(path, new TextReader(text));
  return writer.close();
}
