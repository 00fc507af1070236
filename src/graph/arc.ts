/** Path of the stretch of a circle from the top clockwise, `share` of it; empty for none. */
export function arcPath(x: number, y: number, r: number, share: number): string {
  if (share <= 0) return '';
  const round = (value: number) => Math.round(value * 10) / 10;
  if (share >= 1) {
    return `M${x} ${round(y - r)}A${r} ${r} 0 1 1 ${x} ${round(y + r)}A${r} ${r} 0 1 1 ${x} ${round(y - r)}`;
  }
  const angle = 2 * Math.PI * share;
  const end = `${round(x + r * Math.sin(angle))} ${round(y - r * Math.cos(angle))}`;
  return `M${x} ${round(y - r)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${end}`;
}
