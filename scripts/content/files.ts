import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding } from '../../src/model/diagnostic.ts';
import { decodeText } from '../parse/decode.ts';

/** The longest text that is read. The five plans have some 25 KB each; a book of a million characters fits. */
export const TEXT_MAX = 4 * 1024 * 1024;

/** Why a file cannot be read. */
export interface Refusal {
  rule: string;
  message: string;
}

/**
 * The bytes of a file, or why there are none.
 * @param file a path, or 0 for standard input.
 * @param max more bytes are not read.
 * @param inside a folder that the file must lie in, symbolic links followed.
 */
export function readInput(
  file: string | 0,
  max: number,
  inside?: string,
): { bytes: Buffer } | Refusal {
  try {
    if (
      file !== 0 &&
      inside &&
      !`${realpathSync(file)}${sep}`.startsWith(`${realpathSync(inside)}${sep}`)
    ) {
      return {
        rule: 'file/outside',
        message: '是指到文件夹之外的符号链接；请把文件本身放进来',
      };
    }
    const descriptor = file === 0 ? 0 : openSync(file, 'r');
    try {
      const { size } = fstatSync(descriptor);
      if (size > max) return tooLarge(size, max);
      const bytes = readFileSync(descriptor);
      return bytes.length > max ? tooLarge(bytes.length, max) : { bytes };
    } finally {
      if (descriptor !== 0) closeSync(descriptor);
    }
  } catch (error) {
    return { rule: 'file/unreadable', message: `读不到这个文件（${explainSystem(error)}）` };
  }
}

function tooLarge(size: number, max: number): Refusal {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return {
    rule: 'file/too-large',
    message: `文件有 ${megabytes(size)} MB，上限 ${megabytes(max)} MB；一份方案通常不到 0.1 MB，请只留方案正文`,
  };
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是文件夹',
  ENOTDIR: '路径中间不是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
  EDQUOT: '超出磁盘配额',
  ELOOP: '符号链接绕成了圈',
  ENAMETOOLONG: '文件名太长',
  EMFILE: '打开的文件太多',
};

/** Whether the file system refused something for a reason that a person can mend. */
export function isSystemFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code) in SYSTEM;
}

/** An error of the file system in words: `没有权限，EACCES`. Others by their message. */
export function explainSystem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const words = SYSTEM[code];
  return words ? `${words}，${code}` : error.message;
}

/** A text, and the offset of the first character whose bytes are no UTF-8; null where all are. */
export interface Utf8 {
  text: string;
  broken: number | null;
}

/** Bytes as UTF-8. A byte order mark stays: offsets count the untouched file. */
export function decodeUtf8(bytes: Uint8Array): Utf8 {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, broken: isUtf8(bytes) ? null : firstLost(text, bytes) };
}

/** Offset of the first replacement character that the bytes do not have themselves. */
function firstLost(text: string, bytes: Uint8Array): number {
  const own = Buffer.from('\ufffd');
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    const byte = Buffer.byteLength(text.slice(0, at));
    if (!own.equals(bytes.subarray(byte, byte + own.length))) return at;
  }
  return 0;
}

/** A text file of `content/`, or what to say of it: each finding is an error. */
export type TextFile = { bytes: Buffer; text: string } | { text: string | null; finding: Finding };

/**
 * Read a text file of `content/`: UTF-8, at most `TEXT_MAX`, not blank, and in the folder itself.
 * @param root folder that holds `content/`; `file` is relative to it.
 */
export function readTextFile(root: string, file: string): TextFile {
  const path = join(root, file);
  const input = readInput(path, TEXT_MAX, join(root, 'content'));
  const say = (rule: string, message: string, start?: number): Finding => ({
    rule,
    severity: 'error',
    message,
    ...(start === undefined ? {} : { start }),
  });
  if ('message' in input) return { text: null, finding: say(input.rule, input.message) };
  const { text, broken } = decodeUtf8(input.bytes);
  if (broken === null) return { bytes: input.bytes, text };
  const decoded = decodeText(input.bytes);
  const other = 'text' in decoded && decoded.encoding !== 'utf-8' ? decoded.encoding : null;
  const hint = other
    ? `看来是 ${other.toUpperCase()}；请另存为 UTF-8，或者用 npm run plan:add 读入`
    : '此处的字节有误；请从原件重新另存为 UTF-8';
  return {
    text,
    finding: say('text/encoding', `不是有效的 UTF-8 文本；${hint}`, other ? 0 : broken),
  };
}

/** Whether a text shows nothing. */
export function isBlank(text: string): boolean {
  return !/[^\s\u200b-\u200f\u2060\ufeff]/u.test(text);
}

/** The names in a folder, relative to the root; empty where there is none. */
export function listFolder(root: string, folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path) : [];
}
