import { howToCheck } from '../../documents/words.ts'
import { PLACE_WIDTHS, placeOf } from './option-place.ts'
import type { OfferSheet, WorkbookSource } from './view.ts'
import { WORKBOOK_WORDS } from './words.ts'

/** The files of each option, with the SHA-256 of those that are archived. Their addresses hold the key of the link: none is here. */
export function documentsSheet({ options, verify }: WorkbookSource): OfferSheet {
  const rows = options.flatMap(({ option, files }) =>
    files.map(({ title, content, fileName, archived }) => [
      ...placeOf(option),
      ...[title, content ?? '', fileName],
      ...(archived === null
        ? ['', '', WORKBOOK_WORDS.notArchived]
        : [archived.size, archived.sha256, WORKBOOK_WORDS.archived]),
      howToCheck(verify),
    ]),
  )
  return {
    name: WORKBOOK_WORDS.sheets.documents,
    table: [[...WORKBOOK_WORDS.place, ...WORKBOOK_WORDS.documents], ...rows],
    widths: [...PLACE_WIDTHS, 32, 50, 52, 10, 68, 24, 60],
    heads: [0],
  }
}
