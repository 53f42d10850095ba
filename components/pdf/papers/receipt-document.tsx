import type { ReactElement } from 'react'
import type { PrintedSignature } from '#lib/domain/documents/view.ts'
import type { Receipt } from '#lib/domain/objections/receipt.ts'
import type { PdfBlock } from '../block.ts'
import { closingBlocks } from '../closing-blocks.tsx'
import type { OfferDocument } from '../offer-document.tsx'
import { recordLines } from '../record-blocks.tsx'
import { linesOfEveryPage } from '../running-lines.tsx'
import { sheetStyles } from '../sheet-styles.ts'
import { styles } from '../styles.ts'
import { titleWithFacts } from '../title-block.tsx'
import { Words } from '../words.tsx'

/** Sets the receipt of an objection. It computes nothing: every sentence is the receipt's. */
export function receiptDocument(
  { vendorName, title, facts, opening, parts, running }: Receipt,
  signature: NonNullable<PrintedSignature>,
): OfferDocument {
  return {
    cover: {
      title: [...titleWithFacts(vendorName, title, facts), ...opening.map(paragraph)],
      // It is short: what others have behind their contents begins on the first page.
      contents: [...parts.flatMap(partBlocks), ...closingBlocks(signature.closing)],
    },
    running: linesOfEveryPage({ ...running, note: signature.note }),
    body: [],
  }
}

function paragraph(words: string): ReactElement {
  return (
    <Words key={words} style={sheetStyles.openingText}>
      {words}
    </Words>
  )
}

function partBlocks({ number, title, lines, text }: Receipt['parts'][number]): PdfBlock[] {
  return [
    {
      keepWithNext: true,
      nodes: [
        <Words key="number" style={styles.sectionNumber}>
          {number}
        </Words>,
        <Words key="title" style={styles.sectionTitle}>
          {title}
        </Words>,
      ],
    },
    ...text.map((words) => ({
      nodes: [
        <Words key="text" style={styles.partText}>
          {words}
        </Words>,
      ],
    })),
    ...recordLines(lines),
  ]
}
