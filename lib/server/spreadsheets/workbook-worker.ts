import { type Sheet, workbookOf } from './workbook.ts'

/** Plain Node runs this file as it is, for it reaches no JSX. */
export default async function makeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await workbookOf(sheets))
}
