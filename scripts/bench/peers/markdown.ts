import type { Section } from './sections.ts';

/** A section as Markdown that every generator reads alike: each character stands for itself. */
export function toMarkdown({ title, blocks }: Section): string {
  const body = blocks.map(({ level, text }) =>
    level > 0 ? `${'#'.repeat(level)} ${literal(text)}` : literal(text),
  );
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body.join('\n\n')}\n`;
}

function literal(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]#|~]/gu, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+>])/u, '\\$1');
}
