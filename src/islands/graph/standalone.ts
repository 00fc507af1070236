const SVG = 'http://www.w3.org/2000/svg';

/** Attributes that carry the look of a picture out of the page's style sheet. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
const [MARGIN, HEAD] = [16, 56];

/** What stands above the picture in the file. */
export interface Heading {
  title: string;
  source: string;
}

/**
 * The pictures of a figure as one SVG that needs no style sheet: title and address on top, then legend and
 * pictures as they stand on the page, unzoomed and whole.
 */
export function standalone(pictures: readonly SVGSVGElement[], heading: Heading): SVGSVGElement {
  const places = arrange(pictures);
  const width = Math.max(...places.map(({ x, svg }) => x + size(svg).width)) + 2 * MARGIN;
  const height = Math.max(...places.map(({ y, svg }) => y + size(svg).height)) + HEAD + MARGIN;
  const sheet = make('svg', { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height });
  const page = getComputedStyle(document.documentElement);
  const font = page.getPropertyValue('font-family');
  const ink = page.getPropertyValue('color');
  const paper = page.getPropertyValue('background-color');
  sheet.append(make('rect', { width, height, fill: paper }));
  const title = make('text', { x: MARGIN, y: 26, fill: ink, 'font-size': 17, 'font-family': font });
  title.setAttribute('font-weight', '700');
  title.textContent = heading.title;
  const source = make('text', {
    x: MARGIN,
    y: 44,
    fill: ink,
    'font-size': 11,
    'font-family': font,
  });
  source.textContent = heading.source;
  sheet.append(title, source);
  for (const { svg, x, y } of places) {
    const group = make('g', { transform: `translate(${MARGIN + x} ${HEAD + y})` });
    group.setAttribute('opacity', getComputedStyle(svg).opacity);
    for (const child of svg.children) group.append(copy(child, false));
    sheet.append(group);
  }
  return sheet as SVGSVGElement;
}

/** Legends stand above their picture, panels side by side, each as the page has it. */
function arrange(pictures: readonly SVGSVGElement[]) {
  // A zoomed picture is saved whole: where its stage stands.
  const rects = pictures.map((svg) => (svg.closest('.graph-stage') ?? svg).getBoundingClientRect());
  const [left, top] = [
    Math.min(...rects.map((rect) => rect.left)),
    Math.min(...rects.map((rect) => rect.top)),
  ];
  return pictures.map((svg, at) => ({
    svg,
    x: Math.round((rects[at]?.left ?? 0) - left),
    y: Math.round((rects[at]?.top ?? 0) - top),
  }));
}

function size(svg: SVGSVGElement): { width: number; height: number } {
  return { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
}

function copy(from: Element, inLink: boolean): Element {
  const style = getComputedStyle(from);
  const isLink = from.localName === 'a';
  const to = make(isLink ? 'g' : from.localName, {});
  if (style.display === 'none' || style.visibility === 'hidden' || from.classList.contains('hit'))
    return make('g', {});
  for (const { name, value } of from.attributes) {
    if (/^(?:d|x|y|cx|cy|r|transform)$/u.test(name)) to.setAttribute(name, value);
  }
  // Groups hand their look on; only what is drawn needs it, and a group its opacity.
  const names = /^(?:g|a)$/u.test(from.localName) ? ['opacity'] : LOOK;
  for (const name of names) {
    const value = style.getPropertyValue(name);
    if (value && !DEFAULTS.has(`${name} ${value}`)) to.setAttribute(name, value);
  }
  for (const child of from.childNodes) {
    to.append(child instanceof Element ? copy(child, inLink || isLink) : child.cloneNode());
  }
  return to;
}

const DEFAULTS = new Set([
  'opacity 1',
  'fill-opacity 1',
  'stroke none',
  'stroke-dasharray none',
  'stroke-linejoin miter',
  'paint-order normal',
  'font-weight 400',
  'text-anchor start',
]);

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
