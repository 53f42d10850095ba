import type { QuotedClause } from '#lib/domain/offer/page/citation.ts'

/** Reads a clause back from the page, so that its text is not sent a second time; null where it is not there. */
export function quotedClause(id: string): QuotedClause | null {
  const clause = document.getElementById(id)
  const heading = clause?.closest('section')?.querySelector<HTMLElement>('h2 [data-title]')
  const words = clause?.querySelector('[data-words]')
  if (!clause || !heading || !words) return null
  return {
    id,
    number: clause.dataset.number ?? '',
    section: heading.textContent,
    parts: [...words.children].map((part) =>
      part.tagName === 'OL' ? [...part.children].map((item) => item.textContent) : part.textContent,
    ),
  }
}
