import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import { sameBytes } from './same-bytes.ts';
import type { Column, Sheet, Value } from './sheet.ts';

/**
 * A sheet as XLSX: numbers are numbers, days are days, text is text whatever it begins with; the head and the
 * first column stay in place, long text wraps; a second sheet, 说明, says what it is and whence.
 * The same sheet gives the same bytes.
 */
export async function writeXlsx({ name, columns, rows, about }: Sheet): Promise<Uint8Array> {
  const head: CellObject[] = columns.map(({ title }) => ({ value: title, ...HEAD }));
  const blob = await writeExcelFile(
    [
      {
        sheet: name,
        data: [head, ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at])))],
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        orientation: 'landscape' as const,
      },
      {
        sheet: '说明',
        data: about.map(([label, value]) => [
          { ...TOP, value: label, type: String, fontWeight: 'bold' as const },
          { ...TOP, value, type: String },
        ]),
        columns: [{ width: 14 }, { width: 90 }],
      },
    ],
    { fontFamily: '宋体', fontSize: 11 },
  ).toBlob();
  return sameBytes(new Uint8Array(await blob.arrayBuffer()));
}

const TOP = { alignVertical: 'top', wrap: true } as const;
const HEAD = {
  ...TOP,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  backgroundColor: '#EDEBE4',
  borderColor: '#999999',
  borderStyle: 'thin',
} as const;
const CELL = { ...TOP, borderColor: '#BBBBBB', borderStyle: 'thin' } as const;

/** Text is always typed as such, so that no program reckons it. */
function cellOf(value: Value, column: Column | undefined): CellObject {
  if (value === null || value === '') return CELL;
  if (typeof value === 'number') return { ...CELL, value, type: Number };
  // A year or a month is no day: 2020 stays text.
  if (column?.type === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(value)) {
    return { ...CELL, value: new Date(value), type: Date, format: 'yyyy-mm-dd' };
  }
  return { ...CELL, value, type: String };
}
