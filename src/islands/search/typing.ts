/**
 * Call back when the text of an input changes, a moment after the last key and never while an input
 * method is composing: half a pinyin is no query.
 */
export function onTyped(input: HTMLInputElement, pause: number, typed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(typed, pause);
  };
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later();
  });
  input.addEventListener('compositionend', later);
}
