import { Document, Page } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'
import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer.ts'
import type { PdfBlock } from './block.ts'
import { sectionBlocks } from './clause-blocks.tsx'
import { contentsRows, contentsTitle } from './contents.tsx'
import { runningLines } from './running-lines.tsx'
import { sheetSize, sheetStyles } from './sheet-styles.ts'
import { titleBlock } from './title-block.tsx'

/** A document of an offer in pieces, before it is cut into pages. */
export type OfferDocument = {
  /** The first page, which ends with one row for each section. */
  cover: { title: ReactElement[]; contents: ReactElement[] }
  /** Head and foot of every page, but for its number. */
  running: ReactElement[]
  body: PdfBlock[]
}

/** Sets the text of a document. It computes nothing: every figure is the offer's. */
export function offerDocument(offer: Offer, kind: DocumentKind): OfferDocument {
  const document = offer.documents[kind]
  return {
    cover: { title: [...titleBlock(offer, kind), contentsTitle()], contents: contentsRows(document) },
    running: runningLines(offer, kind),
    body: document.sections.flatMap((section) => sectionBlocks(section, kind, offer.exhibits)),
  }
}

/** Pages that are laid out as they come, however long; each member is what stands on one. */
export function sheets(pages: readonly ReactNode[]): ReactElement {
  return (
    <Document>
      {pages.map((content, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity but their place.
        <Page key={index} size={sheetSize} style={sheetStyles.page} wrap={false}>
          {content}
        </Page>
      ))}
    </Document>
  )
}
