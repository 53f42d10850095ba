import type { ReactElement } from 'react'
import { bundlePageInWords, pageInWords, versionInWords } from '#lib/domain/documents/words.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { sheetStyles } from './sheet-styles.ts'
import { Words } from './words.tsx'

/** What every page carries: vendor, document and version above, tier and region below, with a note where there is one. */
export function runningLines(offer: Offer, title: string, note: string | null): ReactElement[] {
  return [
    <Words key="head" style={sheetStyles.runningHead}>
      {`${offer.vendor.legalName} · ${title}`}
    </Words>,
    <Words key="version" style={sheetStyles.runningHeadEnd}>
      {versionInWords(offer.version)}
    </Words>,
    <Words key="foot" style={sheetStyles.runningFoot}>
      {[offer.tier.name, offer.region.name, ...(note === null ? [] : [note])].join(' · ')}
    </Words>,
  ]
}

/** "page 3 of 12" in the running foot. */
export function pageNumber(page: number, pages: number): ReactElement {
  return (
    <Words key={`page-${page}`} style={sheetStyles.runningFootEnd}>
      {pageInWords(page, pages)}
    </Words>
  )
}

/** "bundle page 24 of 47"; below the number that a part has of its own, where there is one. */
export function bundlePageNumber(page: number, pages: number, belowAnother: boolean): ReactElement {
  return (
    <Words
      key={`page-${page}`}
      style={belowAnother ? sheetStyles.runningFootBelow : sheetStyles.runningFootEnd}
    >
      {bundlePageInWords(page, pages)}
    </Words>
  )
}

/** The page of a section, to stand in the contents at `top`. */
export function contentsPage(section: string, page: number, top: number): ReactElement {
  return (
    <Words key={`contents-${section}`} style={[sheetStyles.contentsPage, { top }]}>
      {String(page)}
    </Words>
  )
}
