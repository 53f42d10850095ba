import type { ReactElement } from 'react'
import type { PrintedSignature } from '#lib/domain/documents/view.ts'
import type { Annex, AnnexPart, AnnexRecord } from '#lib/domain/subprocessors/annex/view.ts'
import { ANNEX_WORDS } from '#lib/domain/subprocessors/annex/words.ts'
import type { PdfBlock } from './block.ts'
import { closingBlocks } from './closing-blocks.tsx'
import { contentsRows, contentsTitle } from './contents.tsx'
import type { OfferDocument } from './offer-document.tsx'
import { bookmarkLeft } from './page-geometry.ts'
import { recordLines } from './record-blocks.tsx'
import { linesOfEveryPage } from './running-lines.tsx'
import { sheetStyles } from './sheet-styles.ts'
import { styles } from './styles.ts'
import { titleWithFacts } from './title-block.tsx'
import { Words } from './words.tsx'

/** Sets the annex of a list of sub-processors. It computes nothing: every sentence is the annex's. */
export function annexDocument(annex: Annex, signature: NonNullable<PrintedSignature>): OfferDocument {
  const { vendorName, title, facts, opening, parts, running } = annex
  const entries = parts.flatMap((part) => [
    { id: part.id, number: part.number, title: part.title, part: true },
    ...part.records.map(({ id, number, name }) => ({ id, number, title: name })),
  ])
  return {
    cover: {
      title: [...titleWithFacts(vendorName, title, facts), ...opening.map(paragraph), contentsTitle()],
      contents: contentsRows(entries),
    },
    running: linesOfEveryPage({ ...running, note: signature.note }),
    body: [...parts.flatMap(partBlocks), ...closingBlocks(signature.closing)],
  }
}

/**
 * Sets the same as pages of a file for one customer, which is signed as a whole: without contents, and without what a file
 * says of itself at its end.
 * @param note what stands at the foot of every page; null for nothing
 */
export function annexPages(annex: Annex, note: string | null): OfferDocument {
  const { vendorName, title, facts, opening, parts, running, entry } = annex
  const [own, ofFile] = [ANNEX_WORDS.madeFrom(entry.id), ANNEX_WORDS.madeFromAsPart(entry.id)]
  const said = opening.map((words) => (words === own ? ofFile : words))
  return {
    cover: {
      title: [...titleWithFacts(vendorName, title, facts), ...said.map(paragraph)],
      contents: parts.flatMap(partBlocks),
    },
    running: linesOfEveryPage({ ...running, note }),
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

function partBlocks(part: AnnexPart): PdfBlock[] {
  const { id, number, title, text, records } = part
  const bookmark = {
    bookmark: { title: `${number} ${title}`, ref: id, left: bookmarkLeft, expanded: true },
  }
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
      keepWithNext: records.length > 0,
      nodes: [
        <Words key="text" style={styles.partText}>
          {words}
        </Words>,
      ],
    })),
    ...records.flatMap((record) => recordBlocks(record, id)),
  ]
}

/** A record stays whole where it can. */
function recordBlocks({ id, number, name, lines }: AnnexRecord, part: string): PdfBlock[] {
  const bookmark = { bookmark: { title: `${number} ${name}`, parent: part, left: bookmarkLeft } }
  return [
    {
      section: id,
      keepWithNext: true,
      nodes: [
        <Words key="number" style={styles.recordNumber}>
          {number}
        </Words>,
        <Words key="name" id={id} style={styles.recordName} {...bookmark}>
          {name}
        </Words>,
      ],
    },
    ...recordLines(lines),
  ]
}
