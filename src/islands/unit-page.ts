import './only-plan.ts';
import './printing.ts';
import { showMyUnit } from './my-unit.ts';
import { keepChoice, readChoice } from './my-unit-choice.ts';

/** 设为我的单位: a switch; pressed while the unit of this page is the reader's own. */
class MyUnitSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const { function: id, title } = this.dataset;
    if (!button || !id || !title) return;
    const show = () => {
      const isMine = readChoice()?.function === id;
      button.setAttribute('aria-pressed', String(isMine));
      button.textContent = isMine ? '已设为我的单位（点此取消）' : '设为我的单位';
    };
    button.addEventListener('click', () => {
      const kept = keepChoice(readChoice()?.function === id ? null : { function: id, title });
      show();
      if (!kept) button.textContent = '浏览器不允许保存';
      showMyUnit();
    });
    show();
  }
}

customElements.define('my-unit', MyUnitSwitch);
