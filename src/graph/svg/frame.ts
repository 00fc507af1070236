import { tag } from './tag.ts';

/** The `<svg>` round a picture: its legend is one of its own above it. */
export function frame(
  { width, height, kind, label }: { width: number; height: number; kind: string; label: string },
  ...scene: string[]
): string {
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `graph-svg ${kind}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': label,
    },
    ...scene,
  );
}
