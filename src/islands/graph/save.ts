import { handOver } from '../downloads/hand-over.ts';
import { paint } from './paint.ts';
import { type Heading, standalone } from './standalone.ts';

/** Hand the pictures of a figure to the reader as a file. */
export async function save(
  pictures: readonly SVGSVGElement[],
  heading: Heading,
  as: 'svg' | 'png',
): Promise<void> {
  const sheet = standalone(pictures, heading);
  const name = `${heading.title}.${as}`;
  if (as === 'svg') {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(sheet)}`;
    handOver(new Blob([text], { type: 'image/svg+xml' }), name);
    return;
  }
  const canvas = paint(sheet, 2);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('the canvas is too large');
  handOver(blob, name);
}
