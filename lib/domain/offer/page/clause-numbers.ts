import type { LegalDocument } from '../../legal/text.ts'

/** Number of each clause of a document by its anchor. */
export function clauseNumbers({ sections }: LegalDocument): Map<string, string> {
  return new Map(sections.flatMap(({ clauses }) => clauses.map(({ id, number }) => [id, number] as const)))
}
