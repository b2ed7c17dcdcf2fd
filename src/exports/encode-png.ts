import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Encodes a picture as PNG (https://www.w3.org/TR/png-3/), compressing it on another thread. The encoder of the library
 * that draws the pictures is slower than the drawing, and keeps all of them in memory.
 * @param pixels rows from the top; each pixel has four bytes: red, green, blue, alpha.
 * @param width in pixels.
 */
export async function encodePng(pixels: Uint8Array, width: number): Promise<Buffer> {
  const height = pixels.length / (4 * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each of red, green, blue and alpha.
  header.set([8, 6], 8);
  const rows = Buffer.alloc(height * (4 * width + 1));
  for (let row = 0; row < height; row++)
    // The byte before each row names its filter, and stays 0: none.
    rows.set(pixels.subarray(row * 4 * width, (row + 1) * 4 * width), row * (4 * width + 1) + 1);
  const data = await promisify(deflate)(rows, { level: 1 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), data.length + 8);
  return whole;
}
