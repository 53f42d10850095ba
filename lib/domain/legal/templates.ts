import type { LegalDocument } from './text.ts'

/*
 * What the clauses of a document read before their figures were set. An offer is plain data, and what is hashed, archived
 * or sent holds only what a reader sees: the texts hang on the sections as a property that is not enumerated. A map kept
 * in this module, or a symbol made in it, would not do, since a server may load the module several times and read with
 * one copy what another wrote.
 */
type Marked = { clauseTemplates?: ReadonlyMap<string, string> }

/** Remembers from what text, by clause id, a document was made, for as long as the document lives. */
export function keepTemplates({ sections }: LegalDocument, clauses: ReadonlyMap<string, string>): void {
  const name: keyof Marked = 'clauseTemplates'
  Object.defineProperty(sections, name, { value: clauses, enumerable: false })
}

/** The text of a clause as it was written, placeholders and all; undefined where the document came from no template. */
export function templateOfClause({ sections }: LegalDocument, id: string): string | undefined {
  return (sections as Marked).clauseTemplates?.get(id)
}
