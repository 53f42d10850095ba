import type { ReactElement } from 'react'
import { bundlePageInWords, pageInWords, versionInWords } from '#lib/domain/documents/words.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { sheetStyles } from './sheet-styles.ts'
import { Words } from './words.tsx'

/** What every page carries: vendor, document and version above, tier and region below, with a note where there is one. */
export function runningLines(offer: Offer, title: string, note: string | null): ReactElement[] {
  return linesOfEveryPage({
    head: `${offer.vendor.legalName} · ${title}`,
    days: versionInWords(offer.version),
    foot: `${offer.tier.name} · ${offer.region.name}`,
    note,
  })
}

type EveryPage = { head: string; days: string; foot: string; note: string | null }

/** What every page carries: what it is and of when above, for whom below, with a note where there is one. */
export function linesOfEveryPage({ head, days, foot, note }: EveryPage): ReactElement[] {
  return [
    <Words key="head" style={sheetStyles.runningHead}>
      {head}
    </Words>,
    <Words key="days" style={sheetStyles.runningHeadEnd}>
      {days}
    </Words>,
    <Words key="foot" style={sheetStyles.runningFoot}>
      {note === null ? foot : `${foot} · ${note}`}
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

/** What stands in the place of the page number in a part of a file that counts its pages apart. */
export function partPageNumber(page: number, words: string): ReactElement {
  return (
    <Words key={`page-${page}`} style={sheetStyles.runningFootEnd}>
      {words}
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
