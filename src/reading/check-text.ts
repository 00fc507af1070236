import type { Finding } from '../model/diagnostic.ts';
import { CONTROL, characterName, INVISIBLE } from '../text/characters.ts';

/** Characters that a text should not have, and what is to be said of them. */
const WATCHED: readonly (Pick<Finding, 'rule' | 'severity'> & { pattern: RegExp; hint: string })[] =
  [
    {
      pattern: CONTROL,
      rule: 'text/control-character',
      severity: 'error',
      hint: '网页和 Word、Excel 都容不下它；请在原文件里删去后另存',
    },
    {
      // A byte order mark at the head of a file is no part of the text.
      pattern: new RegExp(`(?!^\\ufeff)${INVISIBLE.source}`, 'u'),
      rule: 'text/invisible-character',
      severity: 'warning',
      hint: '原文照存，页面和搜索不带它',
    },
    {
      pattern: /\ufffd/u,
      rule: 'text/replacement-character',
      severity: 'warning',
      hint: '此处的字在转码时已经丢失；请找原件核对',
    },
    {
      // ⼭ for 山, as PDF readers copy it.
      pattern: /[\u2e80-\u2fd5]/u,
      rule: 'text/radical',
      severity: 'warning',
      hint: '这是部首，看着是字，按字搜不到；多半是从 PDF 复制来的，请找原件核对',
    },
    {
      // What a font of the office draws for itself: others see a box.
      pattern: /\p{Private_Use}/u,
      rule: 'text/private-character',
      severity: 'warning',
      hint: '只有原来的字体认得它，别处显示为方框；请找原件核对',
    },
  ];

/** Say which characters a text should not have: one finding a character, at its first place. Pure. */
export function checkText(source: string): Finding[] {
  return WATCHED.flatMap(({ pattern, rule, severity, hint }) => {
    const places = new Map<string, { start: number; end: number; times: number }>();
    for (const match of source.matchAll(new RegExp(pattern.source, 'gu'))) {
      const [character] = match;
      const place = places.get(character);
      if (place) place.times++;
      else
        places.set(character, {
          start: match.index,
          end: match.index + character.length,
          times: 1,
        });
    }
    return [...places].map(([character, { start, end, times }]) => ({
      rule,
      severity,
      message: `有${characterName(character)}${times > 1 ? `，共 ${times} 处，这是第一处` : ''}；${hint}`,
      start,
      end,
    }));
  });
}
