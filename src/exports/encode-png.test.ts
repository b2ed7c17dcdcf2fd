import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePng } from './encode-png.ts';

const pictures = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc.tuple(fc.constant(width), fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })),
  );

test('another decoder reads the same pixels', async () => {
  await fc.assert(
    fc.asyncProperty(pictures, async ([width, pixels]) => {
      // A transparent pixel may lose its colour.
      for (let alpha = 3; alpha < pixels.length; alpha += 4) pixels[alpha] = 255;
      const height = pixels.length / (4 * width);
      const png = (await encodePng(pixels, width)).toString('base64');
      const size = `width="${width}" height="${height}"`;
      const drawn = new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="data:image/png;base64,${png}"/></svg>`,
        { font: { loadSystemFonts: false } },
      ).render();
      expect([drawn.width, drawn.height, [...drawn.pixels]]).toEqual([width, height, [...pixels]]);
    }),
  );
});
