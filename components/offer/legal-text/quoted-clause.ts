import type { QuotedClause } from '#lib/domain/offer/page/citation.ts'

/** Reads a clause back from the page, so that its text is not sent a second time; null where the page is another. */
export function quotedClause(clause: Element): QuotedClause | null {
  const heading = clause.closest('section')?.querySelector('h2 [data-title]')
  const [number, words] = clause.children
  if (!heading || !number || !words) return null
  return {
    id: clause.id,
    number: number.textContent,
    section: heading.textContent,
    parts: [...words.children].map((part) =>
      part.tagName === 'OL' ? [...part.children].map((item) => item.textContent) : part.textContent,
    ),
  }
}
