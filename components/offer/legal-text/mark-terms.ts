import { type DefinedTerm, firstOccurrences } from './defined-terms.ts'

/** The terms that the definitions of the page define: what stands in bold there before "means". */
export function termsOf(definitions: Element): DefinedTerm[] {
  return [...definitions.querySelectorAll('.clause')].flatMap(({ id, children }) => {
    const words = children[1]?.firstElementChild
    return [...(words?.querySelectorAll('strong') ?? [])].map(({ textContent }) => ({
      term: textContent,
      id,
    }))
  })
}

/**
 * Makes the first place of each term in each clause of a section a link to its definition. The keyboard stops at the
 * first one in the section only: there are hundreds on a page.
 */
export function markTerms(section: Element, terms: readonly DefinedTerm[]): void {
  const inSection = new Set<string>()
  for (const clause of section.querySelectorAll('.clause > div')) {
    const inClause = new Set<string>()
    for (const text of textsOf(clause)) {
      // From the end, so that the places before stay where they are.
      for (const { start, end, id } of firstOccurrences(text.data, terms, inClause).toReversed()) {
        const link = document.createElement('a')
        link.href = `#${id}`
        link.className = 'term'
        text.splitText(end)
        link.append(text.splitText(start))
        text.after(link)
        link.dataset.term = id
      }
    }
    for (const link of clause.querySelectorAll<HTMLAnchorElement>('.term')) {
      const id = link.dataset.term ?? ''
      if (inSection.has(id)) link.tabIndex = -1
      inSection.add(id)
    }
  }
}

/** The stretches of text in which a term may be marked: not within a link. */
function textsOf(clause: Element): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT)
  while (walker.nextNode())
    if (walker.currentNode instanceof Text && !walker.currentNode.parentElement?.closest('a'))
      texts.push(walker.currentNode)
  return texts
}
