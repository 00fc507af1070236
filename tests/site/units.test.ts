import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { at, PLANS, planOf } from './content.ts';
import { comparable, print } from './pdf.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function opened(address: string, javaScript = true): Promise<OpenPage['page']> {
  open = await openPage(browser, { width: 1280, height: 900, javaScript });
  await open.page.goto(at(address));
  return open.page;
}

/** Assignments of a function in a plan, without seats in the working group. */
function tasksOf(plan: string, id: string) {
  return planOf(plan).assignments.filter(
    (it) => it.functions?.includes(id) && it.how !== 'workgroup',
  );
}

describe('单位职责清单', () => {
  // Every passage that charges the body stands on the page once under each of its roles, in each plan.
  it.each(['gongan', 'zhujian', 'xiaofang', 'anweiban', 'keji'])(
    '%s shows every duty, without script',
    async (id) => {
      const page = await opened(`/units/${id}/`, false);
      for (const plan of PLANS) {
        const shown = await page
          .locator(`section.of-plan[data-plan="${plan.id}"] .of-role .duties h4 a:first-child`)
          .evaluateAll((links) => links.map((it) => it.getAttribute('href')?.split('#')[1]).sort());
        const charged = new Map(
          tasksOf(plan.id, id).map((it) => [`${it.role} ${it.node}`, it.node]),
        );
        expect(shown, plan.id).toEqual([...charged.values()].sort());
      }
      open.assertClean();
      await open.close();
    },
  );

  it('quotes the charge to the letter', async () => {
    const page = await opened('/units/xiaofang/');
    const charge = page.locator('[data-plan="hecheng"] .charge').first();
    expect(await charge.textContent()).toBe(
      '(区交通运输局、区住房和城乡建设局、区应急管理局、区市场监督管理局、市交警直属一大队、市交警直属三大队、区消防救援大队、区发展和改革局、区工业和信息化局、区商务局分别牵头,其他有关单位配合)',
    );
    await open.close();
  });

  it('keeps apart what only a class of bodies is charged with', async () => {
    const page = await opened('/units/xiaofang/');
    const collective = page.locator('[data-plan="hecheng"] .collective-duties h4');
    await expect.poll(() => collective.count()).toBeGreaterThan(0);
    const named = new Set(tasksOf('hecheng', 'xiaofang').map((it) => it.path));
    // 二/（一）/1 charges 各负有监管职责行业部门; a passage that names the unit stands above, not here.
    const texts = await collective.allTextContents();
    expect(texts.some((text) => text.startsWith('二（一）1　'))).toBe(true);
    for (const path of named) {
      const cited = path.replaceAll('/', '');
      expect(texts.some((text) => text.startsWith(`${cited}　`))).toBe(false);
    }
    await open.close();
  });

  it('says which plans do not name the unit', async () => {
    const page = await opened('/units/zhujian/');
    await expect.poll(() => page.locator('.silent').textContent()).toContain('鞍山');
    await open.close();
  });

  it('shows one plan alone, keeps it in the URL, and prints only that', async () => {
    const page = await opened('/units/xiaofang/');
    await page.locator('.only').getByText('鹤城').click();
    expect(new URL(page.url()).search).toBe('?plan=hecheng');
    expect(await page.locator('section.of-plan:visible').count()).toBe(1);
    await page.reload();
    expect(await page.locator('section.of-plan:visible').count()).toBe(1);

    const { text } = await print(page);
    for (const { path } of tasksOf('hecheng', 'xiaofang')) {
      expect(text).toContain(comparable(path.replaceAll('/', '')));
    }
    // The folded list of collective duties stands open on paper; other plans and controls do not.
    expect(text).toContain(comparable('深入落实安全生产“八项机制”'));
    expect(text).toContain('?plan=hecheng');
    expect(text).not.toContain('岳阳楼');
    expect(text).not.toContain('设为我的单位');
    await page.goBack();
    expect(await page.locator('section.of-plan:visible').count()).toBeGreaterThan(1);
    open.assertClean();
    await open.close();
  });

  it('prints only where the unit is named, if the reader wants that, and says what is left out', async () => {
    const page = await opened('/units/xiaofang/?plan=hecheng');
    await page.getByLabel('连同可能涉及的集体责任').uncheck();
    const { text } = await print(page);
    for (const { path } of tasksOf('hecheng', 'xiaofang')) {
      expect(text).toContain(comparable(path.replaceAll('/', '')));
    }
    expect(text).toMatch(/集体责任,可能涉及本单位\(\d+条\):未印/u);
    expect(text).not.toContain(comparable('深入落实安全生产“八项机制”'));
    await open.close();
  });

  it('ignores a plan it does not have, with a word to the reader', async () => {
    const page = await opened('/units/xiaofang/?plan=nowhere%3Cb%3E');
    expect(await page.locator('.only .unknown').textContent()).toContain('nowhere<b>');
    expect(await page.locator('section.of-plan:visible').count()).toBeGreaterThan(1);
    open.assertClean();
    await open.close();
  });
});

describe('我的单位', () => {
  it('is kept in the browser, marked on every page and one click away', async () => {
    const page = await opened('/units/xiaofang/');
    const button = page.locator('my-unit button');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.goto(at('/plans/hecheng/2.1/'));
    const marked = page.locator('.charges .mine');
    expect(new Set(await marked.allTextContents())).toEqual(new Set(['区消防救援大队']));
    await page.getByText('我的单位：').click();
    await page.waitForURL(/\/units\/xiaofang\/$/u);
    await button.click();
    await page.goto(at('/plans/hecheng/2.1/'));
    expect(await page.locator('.mine, .my-unit').count()).toBe(0);
    open.assertClean();
    await open.close();
  });

  // What another program or an older version left there must not break a page.
  it.each(['{', '"x"', '{"function":"../x","title":"x"}', '{"function":1}', 'null'])(
    'ignores a kept value that is none: %s',
    async (kept) => {
      const page = await opened('/');
      await page.evaluate((value) => localStorage.setItem('duizhao:my-unit', value), kept);
      await page.reload();
      expect(await page.locator('.my-unit').count()).toBe(0);
      open.assertClean();
      await open.close();
    },
  );
});

describe('list of units', () => {
  // What a clerk types, and the function that must be among what is left.
  it.each([
    ['住建', '住房城乡建设部门'],
    ['zjj', '住房城乡建设部门'],
    ['yingji', '应急管理部门'],
    ['区市场监督管理局', '市场监管部门'],
  ])('filters by %s', async (typed, title) => {
    const page = await opened('/units/');
    const rows = page.locator('.units tr[data-id]:visible');
    const all = await rows.count();
    await page.locator('#unit-filter').fill(typed);
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await rows.locator('th').allTextContents()).toContain(title);
    await page.locator('#unit-filter').fill('');
    await expect.poll(() => rows.count()).toBe(all);
    open.assertClean();
    await open.close();
  });

  it('says when no unit is so called', async () => {
    const page = await opened('/units/');
    await page.locator('#unit-filter').fill('不存在的单位');
    await expect
      .poll(() => page.locator('unit-filter [role="status"]').textContent())
      .toBe('没有这样的单位');
    await open.close();
  });
});

describe('units in the search box', () => {
  // A word to the letter, an abbreviation, initials, pinyin: the unit stands above the passages.
  it.each([
    ['区消防救援大队', '消防救援机构'],
    ['住建', '住房城乡建设部门'],
    ['zjj', '住房城乡建设部门'],
    ['应急局', '应急管理部门'],
    ['yingji', '应急管理部门'],
  ])('%s leads to the unit', async (typed, title) => {
    const page = await opened('/');
    await page.locator('search-box input').pressSequentially(typed);
    const first = page.locator('[role="option"]').first();
    await expect.poll(() => first.textContent()).toContain(title);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/units\/[a-z-]+\/$/u);
    await expect.poll(() => page.locator('h1').textContent()).toBe(title);
    open.assertClean();
    await open.close();
  });

  it('keeps the choice when the list is drawn anew between ↓ and Enter', async () => {
    const page = await opened('/');
    const box = page.locator('search-box input');
    await box.pressSequentially('yingj');
    await expect
      .poll(() => page.locator('[role="option"]').first().textContent())
      .toContain('应急管理部门');
    await page.keyboard.press('ArrowDown');
    const before = await page.locator('[role="option"]').first().elementHandle();
    await box.evaluate((input: HTMLInputElement) => {
      input.value = 'yingji';
      input.dispatchEvent(new InputEvent('input'));
    });
    await expect.poll(() => before?.evaluate((option) => option.isConnected)).toBe(false);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/units\/[a-z-]+\/$/u);
    open.assertClean();
    await open.close();
  });
});
