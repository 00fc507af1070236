/** The words between the tags of a component, as a note writes them. Markup in them stops the build. */
export function slotWords(html: string, what: string): string {
  if (html.includes('<')) throw new Error(`notes: markup in ${what}: ${html}`);
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:39|x27);/giu, "'")
    .replaceAll('&amp;', '&')
    .trim();
}
