import type { TailoredView } from '#lib/domain/links/view.ts'
import { offerWorkbook } from '#lib/domain/links/workbook/offer-workbook.ts'
import type { OfferSheet, WorkbookOption } from '#lib/domain/links/workbook/view.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { listTable } from '#lib/domain/subprocessors/list-tables.ts'
import { environment } from '../../platform/env.ts'
import { listToExport } from '../../subprocessors/list-to-export.ts'
import { catalogue } from '../../terms/current.ts'
import { feeOf, optionDocuments } from '../page/option-parts.ts'
import { optionQuestion } from '../page/option-subprocessors.ts'
import { statedOf } from '../page/stated-of.ts'
import type { StoredLink } from '../stored/stored-link.ts'

/** The sheets of the workbook of a link as its page shows it at a moment of business time. The token of the link is in none. */
export function planWorkbook(link: StoredLink, view: TailoredView, now: Date): OfferSheet[] {
  const options = view.options.map(
    (option): WorkbookOption => ({
      option,
      fee: feeOf(option, link),
      // Of a file the workbook says no address, which would hold the token.
      files: optionDocuments(option, ''),
      subprocessors: subprocessorsFor(option.offer, link, now),
    }),
  )
  return offerWorkbook({
    ...{ view, options, stated: statedOf(link) },
    vendor: catalogue().vendor.legalName,
    on: now.toISOString().slice(0, 10),
    verify: new URL('/verify', environment().PUBLIC_URL).href,
  })
}

function subprocessorsFor(offer: Offer, link: StoredLink, now: Date): WorkbookOption['subprocessors'] {
  const asking = optionQuestion(offer, link, now)
  return asking === null ? null : listTable(listToExport(asking.question, asking.terms, now))
}
