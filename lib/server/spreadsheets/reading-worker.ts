import { inflatedSize } from './inflated-size.ts'
import { type NamedTable, tablesIn } from './read-table.ts'

/** A file as somebody sent it, and how many rows its tables may have. */
export type SentFile = { file: string; bytes: Uint8Array; mostRows: number }

/** All that may be in the archive that a workbook is; in bytes. */
const MOST_INFLATED = 16_000_000

/** Plain Node runs this file as it is, for it reaches no JSX. @throws RangeError with what to do */
export default async function readSentFile({ file, bytes, mostRows }: SentFile): Promise<NamedTable[]> {
  const buffer = Buffer.from(bytes)
  // What is no archive is told by the reader.
  if (buffer.subarray(0, 2).toString('latin1') === 'PK' && inflatedSize(buffer, MOST_INFLATED) === null)
    throw new RangeError(
      `${file} holds more than a table of customers does, or is damaged. Copy the table into a new workbook, save that as .xlsx, and send it.`,
    )
  const tables = await tablesIn(file, buffer)
  const rows = Math.min(...tables.map(({ table }) => table.length))
  if (rows > mostRows)
    throw new RangeError(
      `${file} has ${rows} rows. Send at most ${mostRows} at a time: divide the table into several files.`,
    )
  return tables.filter(({ table }) => table.length <= mostRows)
}
