import { itemLetter } from './item-letter.ts'
/** The two documents of an offer. */
export const DOCUMENT_KINDS = ['sla', 'dpa'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What is archived for each version × tier × region: both documents, and the two bundled with what belongs to them. */
export const ARCHIVED_KINDS = [...DOCUMENT_KINDS, 'bundle'] as const
export type ArchivedKind = (typeof ARCHIVED_KINDS)[number]

/**
 * All that the archive can hold. An annex is the list of sub-processors at a time, and evidence shows who was told of a notice;
 * neither belongs to a version.
 */
export const FILED_KINDS = [...ARCHIVED_KINDS, 'annex', 'evidence'] as const
export type FiledKind = (typeof FILED_KINDS)[number]

/** Whether a document belongs to a version. */
export function isOfVersion(kind: FiledKind): kind is ArchivedKind {
  return kind !== 'annex' && kind !== 'evidence'
}

/** A stretch of text in one style. */
export type Inline = {
  text: string
  style?: 'strong' | 'emphasis'
  /** A clause or section referred to; `text` is then "clause 5.2". */
  ref?: { document: DocumentKind; id: string }
  /** An address outside the document. */
  href?: string
}

export type Block = { kind: 'paragraph'; content: Inline[] } | { kind: 'items'; items: Inline[][] }

/** A numbered clause. `id` is its permanent anchor, `number` its place in this version ("5.2"). */
export type Clause = { id: string; number: string; blocks: Block[]; exhibits: string[] }

/** A numbered section. The note explains on the page and is no part of the document. */
export type Section = { id: string; number: string; title: string; note: Inline[] | null; clauses: Clause[] }

export type LegalDocument = { kind: DocumentKind; title: string; sections: Section[] }

/** Plain text of inline content. */
export function plainText(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('')
}

/** What a table is called where it is spoken of: "the table rate limits". */
export function tableName(exhibit: string): string {
  return `the table ${exhibit.replaceAll('-', ' ')}`
}

/** Plain text of a whole clause, its items lettered. */
export function clauseText(clause: Clause): string {
  return clause.blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [plainText(block.content)]
        : block.items.map((item, index) => `(${itemLetter(index)}) ${plainText(item)}`),
    )
    .join('\n')
}
