import { View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { PrintedSignature } from '#lib/domain/documents/view.ts'
import type { EvidenceDocument, EvidencePart } from '#lib/domain/notice-evidence/view.ts'
import type { PdfBlock } from '../block.ts'
import { closingBlocks } from '../closing-blocks.tsx'
import { contentsRows, contentsTitle } from '../contents.tsx'
import type { OfferDocument } from '../offer-document.tsx'
import { bookmarkLeft } from '../page-geometry.ts'
import { recordLines } from '../record-blocks.tsx'
import { linesOfEveryPage } from '../running-lines.tsx'
import { sheetStyles } from '../sheet-styles.ts'
import { styles } from '../styles.ts'
import { titleWithFacts } from '../title-block.tsx'
import { Words } from '../words.tsx'
import { evidenceStyles } from './evidence-styles.ts'
import { evidenceTable } from './evidence-table.tsx'

/** Sets the evidence of a notice. It computes nothing: every sentence is the evidence's. */
export function evidenceDocument(
  { vendorName, title, facts, opening, parts, running }: EvidenceDocument,
  signature: NonNullable<PrintedSignature>,
): OfferDocument {
  return {
    cover: {
      title: [...titleWithFacts(vendorName, title, facts), ...opening.map(paragraph), contentsTitle()],
      contents: contentsRows(parts),
    },
    running: linesOfEveryPage({ ...running, note: signature.note }),
    body: [...parts.flatMap(partBlocks), ...closingBlocks(signature.closing)],
  }
}

function paragraph(words: string): ReactElement {
  return (
    <Words key={words} style={sheetStyles.openingText}>
      {words}
    </Words>
  )
}

/** Between a title and lines that follow it at once. */
function gap(): PdfBlock {
  return { keepWithNext: true, nodes: [<View key="gap" style={evidenceStyles.gap} />] }
}

function partBlocks({ id, number, title, text, lines, table }: EvidencePart): PdfBlock[] {
  const bookmark = { bookmark: { title: `${number} ${title}`, ref: id, left: bookmarkLeft } }
  const hasMore = lines.length > 0 || table !== null
  return [
    {
      section: id,
      keepWithNext: true,
      nodes: [
        <Words key="number" style={styles.sectionNumber}>
          {number}
        </Words>,
        <Words key="title" id={id} style={styles.sectionTitle} {...bookmark}>
          {title}
        </Words>,
      ],
    },
    ...text.map((words) => ({
      keepWithNext: hasMore,
      nodes: [
        <Words key="text" style={styles.partText}>
          {words}
        </Words>,
      ],
    })),
    ...(lines.length === 0 ? [] : [gap()]),
    ...recordLines(lines),
    ...(table === null ? [] : evidenceTable(table)),
  ]
}
