import fc from 'fast-check';
import { CHUNK, cut, doubled, swapped } from './damage.ts';

/** What the rules of the stages look for, in pieces: labels, bodies, roles, numbers, dates, marks. */
const WORDS = [
  '一、',
  '\n二、重点任务\n',
  '（一）',
  '\n（二）安全生产。',
  '\n1.',
  '\n2．消防安全。',
  '（1）',
  '①',
  '第三条 ',
  '2.1.1 ',
  '——坚持',
  '\n附件1\n',
  '\n甲\t市公安局\t配合\n',
  '# ',
  '**',
  '|',
  '\t',
  '\n',
  '\r\n',
  '\n— 1 —\n',
  '区应急管理局',
  '市公安局、',
  '各街道（乡）',
  '（区安委办牵头，区应急管理局、消防救援大队配合）',
  '责任单位：',
  '县公安局负责道路安全',
  '县水利局。负责',
  '县财政局：',
  '由',
  '牵头',
  '负责',
  '会同',
  '等',
  '（',
  '）',
  '“',
  '”',
  '2024年底前',
  '力争',
  '坚决杜绝',
  '不发生',
  '同比下降5%左右',
  '每季度至少',
  '清零',
  '100',
  '，',
  '；',
  '。',
  '重大事故隐患动态清零，',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\u0000',
  '\ud83d',
  '𠮷',
];

/** A text of nothing but what the rules look for, and some that they do not. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

/** Stretches of real plans with such words put in and characters taken out anywhere. */
const sown = fc
  .tuple(
    fc.array(cut, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(3 * CHUNK), fc.constantFrom('', ...WORDS)), { maxLength: 30 }),
  )
  .map(([parts, changes]) => {
    const characters = parts.join('\n').split('');
    for (const [at, word] of changes) {
      characters.splice(at % (characters.length + 1), word === '' ? 1 : 0, word);
    }
    return characters.join('');
  });

/** Plans as they come damaged, by the sort of damage; shared by the tests and by `npm run fuzz`. */
export const TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  cut,
  doubled,
  swapped,
  sown,
  soup,
};
