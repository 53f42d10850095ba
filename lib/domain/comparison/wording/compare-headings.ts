import type { LegalDocument } from '../../legal/text.ts'
import { type Difference, WORDING_TOPIC } from '../difference.ts'
import { wordChanges } from './word-changes.ts'

/**
 * The title of a document, and headings of sections that both versions have, where they are worded otherwise: they are
 * no clauses, yet a clause is read under them. A section that came or went shows by its clauses.
 */
export function compareHeadings(before: LegalDocument, after: LegalDocument): Difference[] {
  const { kind } = after
  const old = new Map(before.sections.map((section) => [section.id, section]))
  const reworded = (
    was: string,
    is: string,
    place: Pick<Difference, 'id' | 'label' | 'clause'>,
  ): Difference[] =>
    was === is
      ? []
      : [
          {
            ...place,
            topic: WORDING_TOPIC[kind],
            alsoIn: [],
            before: was,
            after: is,
            direction: 'needs-reading',
            words: wordChanges(was, is),
          },
        ]
  return [
    ...reworded(before.title, after.title, {
      id: `title:${kind}`,
      label: `Title of the ${kind.toUpperCase()}`,
      clause: null,
    }),
    ...after.sections.flatMap(({ id, number, title }) =>
      reworded(old.get(id)?.title ?? title, title, {
        id: `heading:${kind}:${id}`,
        label: 'Section heading',
        clause: { document: kind, id, number },
      }),
    ),
  ]
}
