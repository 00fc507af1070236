import { entryOf, keyOf } from './list.ts';
import { keep, readKept } from './store.ts';

/** Put a passage into 摘编, or take it out if it is in, and say so. */
export function toggle(key: string): void {
  const entry = entryOf(key);
  if (!entry) return;
  const list = readKept();
  const kept = list.find((it) => keyOf(it) === key);
  // What somebody has written is not lost by a second press.
  if (kept?.note) {
    say('这一段写有批注，请到“摘编”页里取出。');
    return;
  }
  const next = kept ? list.filter((it) => it !== kept) : [...list, entry];
  const done = `${kept ? '已从摘编取出' : '已收入摘编'}（共 ${next.length} 段）`;
  say(keep(next) ? done : '浏览器不允许保存，没有收入。');
}

const STAYS = 4000;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Say it to eye and ear. The place stands before its words do, or a screen reader would miss them. */
function say(words: string): void {
  let place = document.querySelector<HTMLElement>('.basket-word');
  if (!place) {
    place = document.createElement('p');
    place.className = 'basket-word';
    place.setAttribute('role', 'status');
    document.querySelector('main')?.append(place);
  }
  const shown = place;
  shown.textContent = '';
  clearTimeout(leaving);
  setTimeout(() => {
    shown.textContent = words;
  }, 50);
  leaving = setTimeout(() => {
    shown.textContent = '';
  }, STAYS);
}
