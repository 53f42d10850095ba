import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import { itemLetter } from '#lib/domain/legal/item-letter.ts'
import type { Block, Clause, Inline, Section } from '#lib/domain/legal/text.ts'
import type { PdfBlock } from './block.ts'
import { exhibitBlocks } from './exhibit-blocks.tsx'
import { inlineText, type SetIn } from './inline-text.tsx'
import { bookmarkLeft } from './page-geometry.ts'
import { styles } from './styles.ts'
import { Words } from './words.tsx'

/** A list of so many items or fewer is not torn apart. */
const WHOLE = 4

/**
 * A section: its heading, its clauses and the exhibits after them. An annex of a bundle begins a page.
 * @param parent the bookmark under which that of the section stands; none in a document of its own
 */
export function sectionBlocks(
  section: Section,
  kind: SetIn,
  exhibits: Record<string, Exhibit>,
  parent?: string,
): PdfBlock[] {
  return [
    { ...sectionHeading(section, parent), startsPage: kind === 'bundle' },
    ...section.clauses.flatMap((clause) => [
      ...clauseBlocks(clause, kind),
      ...clause.exhibits.flatMap((name) => exhibitBlocks(exhibits[name])),
    ]),
  ]
}

function sectionHeading({ id, number, title }: Section, parent: string | undefined): PdfBlock {
  const below = parent === undefined ? {} : { parent, ref: id }
  // React-PDF takes a bookmark on a Text too; its types do not say so.
  const bookmark = { bookmark: { title: `${number} ${title}`, left: bookmarkLeft, ...below } }
  return {
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
  }
}

function clauseBlocks(clause: Clause, kind: SetIn): PdfBlock[] {
  const blocks = clause.blocks.flatMap((block, index) =>
    block.kind === 'paragraph'
      ? [paragraph(block.content, kind, index === 0 ? clause : null, clause.blocks[index + 1])]
      : block.items.map((item, position) => listItem(item, kind, position, block.items.length)),
  )
  return clause.exhibits.length === 0
    ? blocks
    : blocks.with(-1, { ...(blocks.at(-1) as PdfBlock), keepWithNext: true })
}

/** A paragraph; the clause's number hangs beside its first. */
function paragraph(content: Inline[], kind: SetIn, clause: Clause | null, next: Block | undefined): PdfBlock {
  const keepWithNext = next?.kind === 'items'
  const text = inlineText(content, kind)
  if (clause === null) {
    return {
      keepWithNext,
      nodes: [
        <Words key="text" style={styles.paragraph}>
          {text}
        </Words>,
      ],
    }
  }
  return {
    keepWithNext,
    nodes: [
      <Words key="number" style={styles.clauseNumber}>
        {clause.number}
      </Words>,
      <Words key="text" id={clause.id} style={styles.clauseStart}>
        {text}
      </Words>,
    ],
  }
}

/** A lettered item; the last stands with the one before it. */
function listItem(content: Inline[], kind: SetIn, position: number, count: number): PdfBlock {
  return {
    keepWithNext: position < count - 1 && (count <= WHOLE || position === count - 2),
    nodes: [
      <Words key="letter" style={styles.itemLetter}>
        {`(${itemLetter(position)})`}
      </Words>,
      <Words key="text" style={styles.item}>
        {inlineText(content, kind)}
      </Words>,
    ],
  }
}
