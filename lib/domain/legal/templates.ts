import type { LegalDocument, Section } from './text.ts'

/*
 * What the clauses of a document read before their figures were set. It is kept beside the document and not in it: an
 * offer is plain data, and what is hashed, archived or sent holds only what a reader sees.
 */
const kept = new WeakMap<readonly Section[], ReadonlyMap<string, string>>()

/** Remembers from what text, by clause id, a document was made, for as long as the document lives. */
export function keepTemplates({ sections }: LegalDocument, clauses: ReadonlyMap<string, string>): void {
  kept.set(sections, clauses)
}

/** The text of a clause as it was written, placeholders and all; undefined where the document came from no template. */
export function templateOfClause({ sections }: LegalDocument, id: string): string | undefined {
  return kept.get(sections)?.get(id)
}
