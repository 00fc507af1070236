/**
 * A character that shows nothing, but parts words for a search or turns the writing round: soft hyphen, zero
 * width, marks of direction (Unicode Default_Ignorable_Code_Point and Bidi_Control, as far as text has them).
 */
export const INVISIBLE =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/**
 * What is no text: NUL and the other control characters but tab, line feed, form feed and carriage return, and
 * U+FFFE, U+FFFF. XML (DOCX, XLSX) and HTML cannot hold them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about.
export const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u;

/** `U+202E`. */
export function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const NAMES: Readonly<Record<string, string>> = {
  '\u0000': '空字符',
  '\u00ad': '软连字符',
  '\u200b': '零宽空格',
  '\u200c': '零宽不连字',
  '\u200d': '零宽连字',
  '\u2060': '零宽连接',
  '\ufeff': '字节顺序标记',
  '\ufffd': '替换字符',
};

/** A character by name and code, as a message says it: `零宽空格（U+200B）`. */
export function characterName(character: string): string {
  const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character);
  const control = CONTROL.test(character) ? '控制字符' : '字符';
  const name = NAMES[character] ?? (direction ? '书写方向控制符' : control);
  return `${name}（${codePoint(character)}）`;
}

/** A line cut where characters show nothing, each a stretch of its own. Joined, the stretches are the line. */
export function partInvisible(line: string): { text: string; invisible: boolean }[] {
  return line
    .split(new RegExp(`(${INVISIBLE.source})`, 'u'))
    .map((text, at) => ({ text, invisible: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** A text that a terminal can show in one line: control characters and marks of direction as their codes. */
export function printable(text: string): string {
  return text.replaceAll(
    new RegExp(`[\\n\\r\\t]|${CONTROL.source}|${INVISIBLE.source}`, 'gu'),
    (character) => (/\s/u.test(character) ? ' ' : `〈${codePoint(character)}〉`),
  );
}
