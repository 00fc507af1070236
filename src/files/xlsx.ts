import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import { lineCount } from './line-count.ts';
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
        data: [
          head,
          ...rows.map((row) => {
            const height = heightOf(row, columns);
            return row.map((value, at) => ({ ...cellOf(value, columns[at]), height }));
          }),
        ],
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        orientation: 'landscape' as const,
      },
      {
        sheet: '说明',
        data: about.map(([label, value]) => [
          { ...TOP, value: label, type: String, fontWeight: 'bold' as const },
          { ...TOP, value, type: String, height: lineCount(value, ABOUT_WIDTH) * LINE },
        ]),
        columns: [{ width: 14 }, { width: ABOUT_WIDTH }],
      },
    ],
    { fontFamily: '宋体', fontSize: 11 },
  ).toBlob();
  return sameBytes(new Uint8Array(await blob.arrayBuffer()));
}

/** Points a line of 11 pt; a row of Excel is no higher than 409. */
const LINE = 15;
const HIGHEST = 409;
const ABOUT_WIDTH = 90;

function heightOf(row: readonly Value[], columns: readonly Column[]): number {
  const lines = row.map((value, at) =>
    lineCount(String(value ?? ''), (columns[at]?.width ?? 10) - 1),
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 2);
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
  return {
    ...CELL,
    value: value.length > MOST ? value.slice(0, MOST - CUT.length) + CUT : value,
    type: String,
  };
}

/** A cell of Excel holds no more; a longer one makes the file broken to it. */
const MOST = 32_767;
const CUT = '……（一格容不下，全文见 CSV）';
