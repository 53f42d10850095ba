import type { Section } from '#lib/domain/legal/text.ts'
import type { ContentsEntry } from '#lib/domain/offer/view.ts'

/** The contents of the page: the sections of the agreement, then those that have no number. */
export function pageContents(sections: readonly Section[]): ContentsEntry[] {
  return [
    ...sections.map(({ id, number, title }) => ({ id, number, title })),
    { id: 'continuity-and-exit', number: '', title: 'Continuity and exit' },
    { id: 'security', number: '', title: 'Security and data' },
    { id: 'sub-processors', number: '', title: 'Sub-processors' },
    { id: 'versions', number: '', title: 'Changes and versions' },
    { id: 'documents', number: '', title: 'Documents' },
    { id: 'related', number: '', title: 'Related pages' },
  ]
}
