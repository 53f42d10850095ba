import { type Clause, clauseText, DOCUMENT_KINDS, type Inline } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import { changeInWords } from './changed-words.ts'
import { withoutVersion } from './without-version.ts'

/**
 * Clauses in which other words are emphasised, each once: “not *only*” is read otherwise than “*not* only”, and the words
 * alone tell nothing of it. Of a clause whose own words differ, only how often it is emphasised counts.
 * @returns "emphasis in SLA 6.7 (Claims) changes: none → not"
 */
export function changedEmphasis(before: readonly Offer[], after: readonly Offer[]): string[] {
  const found = new Map<string, string>()
  for (const offer of after) {
    const old = before.find(({ tier, region }) => tier.id === offer.tier.id && region.id === offer.region.id)
    if (old === undefined) continue
    for (const kind of DOCUMENT_KINDS) {
      const clauses = new Map(
        old.documents[kind].sections.flatMap((section) =>
          section.clauses.map((clause) => [clause.id, clause]),
        ),
      )
      for (const { title, clauses: fresh } of offer.documents[kind].sections)
        for (const clause of fresh) {
          const was = clauses.get(clause.id)
          const name = `${kind.toUpperCase()} ${clause.number} (${title})`
          if (was === undefined || found.has(name)) continue
          const change = changeOf([was, old], [clause, offer])
          if (change !== null) found.set(name, `emphasis in ${name} changes: ${change}`)
        }
    }
  }
  return [...found.values()]
}

function changeOf(was: [Clause, Offer], is: [Clause, Offer]): string | null {
  const [old, fresh] = [was, is].map(([clause, offer]) =>
    emphasised(clause).map((text) => withoutVersion(text, offer)),
  )
  const [said, says] = [was, is].map(([clause, offer]) => withoutVersion(clauseText(clause), offer))
  const change = changeInWords(old ?? [], fresh ?? [])
  return said === says || old?.length !== fresh?.length ? change : null
}

function emphasised({ blocks }: Clause): string[] {
  const runs = blocks.flatMap((block): Inline[] =>
    block.kind === 'paragraph' ? block.content : block.items.flat(),
  )
  return runs.flatMap(({ text, style }) => (style === undefined ? [] : [text]))
}
