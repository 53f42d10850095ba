import { creditsSheet } from './credits-sheet.ts'
import { documentsSheet } from './documents-sheet.ts'
import { offerSheet } from './offer-sheet.ts'
import { subprocessorsSheet } from './subprocessors-sheet.ts'
import { supportSheet } from './support-sheet.ts'
import type { OfferSheet, WorkbookSource } from './view.ts'

/** The sheets of the workbook of an offer. The same source gives the same sheets. */
export function offerWorkbook(source: WorkbookSource): OfferSheet[] {
  return [offerSheet, creditsSheet, supportSheet, subprocessorsSheet, documentsSheet].map((sheetOf) =>
    sheetOf(source),
  )
}
