/** Escape a text for XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * One element as text. Its attributes are escaped; its children are markup already, from `tag` or
 * `escapeXml`. Attributes that are null are left out.
 */
export function tag(
  name: string,
  attributes: Record<string, string | number | null>,
  ...children: string[]
): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children.length === 0
    ? `<${name}${list}/>`
    : `<${name}${list}>${children.join('')}</${name}>`;
}
