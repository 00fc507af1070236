/**
 * Paint a standalone SVG on a canvas. The page's content security policy lets no image in that is not a
 * file of the site, so the browser cannot be asked to draw it as one; our pictures are made of paths,
 * circles, rectangles and text only.
 */
export function paint(svg: SVGSVGElement, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(Number(svg.getAttribute('width')) * scale);
  canvas.height = Math.ceil(Number(svg.getAttribute('height')) * scale);
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(scale, scale);
    for (const child of svg.children) draw(child, context);
  }
  return canvas;
}

function draw(element: Element, context: CanvasRenderingContext2D): void {
  const number = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '0') || 0;
  context.save();
  const move = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/u.exec(
    element.getAttribute('transform') ?? '',
  );
  if (move) context.translate(Number(move[1]), Number(move[2]));
  if (element.hasAttribute('opacity')) context.globalAlpha *= number('opacity');
  if (element.localName === 'text') drawText(element, context, number);
  else if (element.localName === 'g') for (const child of element.children) draw(child, context);
  else fillAndStroke(element, context, shape(element, number));
  context.restore();
}

type Numbers = (name: string) => number;

function shape(element: Element, number: Numbers): Path2D {
  if (element.localName === 'path') return new Path2D(element.getAttribute('d') ?? '');
  const path = new Path2D();
  if (element.localName === 'rect') path.rect(0, 0, number('width'), number('height'));
  else path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  return path;
}

function fillAndStroke(element: Element, context: CanvasRenderingContext2D, path: Path2D): void {
  const fill = element.getAttribute('fill') ?? 'none';
  if (fill !== 'none') {
    context.save();
    context.globalAlpha *= Number(element.getAttribute('fill-opacity') ?? 1);
    context.fillStyle = fill;
    context.fill(path);
    context.restore();
  }
  if (setStroke(element, context)) context.stroke(path);
}

/** Returns whether there is a line to draw. */
function setStroke(element: Element, context: CanvasRenderingContext2D): boolean {
  const stroke = element.getAttribute('stroke') ?? 'none';
  if (stroke === 'none') return false;
  context.strokeStyle = stroke;
  context.lineWidth = Number.parseFloat(element.getAttribute('stroke-width') ?? '1');
  context.lineJoin = element.getAttribute('stroke-linejoin') === 'round' ? 'round' : 'miter';
  const dashes = element.getAttribute('stroke-dasharray')?.match(/[\d.]+/gu) ?? [];
  context.setLineDash(dashes.map(Number));
  return true;
}

function drawText(element: Element, context: CanvasRenderingContext2D, number: Numbers): void {
  const weight = element.getAttribute('font-weight') ?? '400';
  const family = element.getAttribute('font-family') ?? 'sans-serif';
  context.font = `${weight} ${number('font-size')}px ${family}`;
  const anchor = element.getAttribute('text-anchor');
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  const text = element.textContent ?? '';
  // The rim lies under the letters.
  if (setStroke(element, context)) context.strokeText(text, number('x'), number('y'));
  context.fillStyle = element.getAttribute('fill') ?? '#000';
  context.fillText(text, number('x'), number('y'));
}
