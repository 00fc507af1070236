import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { at } from './content.ts';

/** The bytes behind an address of the site. */
export async function fileAt(address: string): Promise<Buffer> {
  const response = await fetch(at(address));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** What a click hands over, and under which name. */
export async function taken(page: Page, select: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.locator(select).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The sheets of a workbook by name: rows of cells. */
export async function sheetsOf(file: Buffer): Promise<Map<string, unknown[][]>> {
  return new Map((await readXlsxFile(file)).map(({ sheet, data }) => [sheet, data]));
}
