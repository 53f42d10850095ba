/** An id that stands where none is read, or a section without one, in a legal text as it was written. */
export type MarkFault = {
  line: number
  rule: 'legal.clause-id' | 'legal.heading'
  problem: string
  fix: string
}

const CLAUSE = /^\{#[a-z0-9.-]+\}/
const SECTION = /\{#[a-z0-9.-]+\}\s*$/
/** Beside a condition an empty line is left when its tags are gone. */
const TAGS = /\{%.*?%\}/g

/**
 * Every id that is written wrongly. Found before references are followed: a reference to such a clause leads nowhere,
 * and it is not the reference that is wrong.
 */
export function markFaults(source: string): MarkFault[] {
  const lines = source.split('\n')
  return lines.flatMap((text, index): MarkFault[] => {
    const line = index + 1
    if (text.startsWith('## '))
      return SECTION.test(text) ? [] : [{ line, rule: 'legal.heading', ...headingWithoutId(text.slice(3)) }]
    const [stray] = /\{#\S*/.exec(text.replace(CLAUSE, '')) ?? []
    const [own] = CLAUSE.exec(text) ?? []
    const mark = stray ?? (own !== undefined && !beginsParagraph(lines[index - 1] ?? '') ? own : undefined)
    return mark === undefined ? [] : [{ line, rule: 'legal.clause-id', ...strayMark(mark) }]
  })
}

/** What is said of an id where no clause begins. */
export function strayMark(mark: string): { problem: string; fix: string } {
  return {
    problem: `“${mark}” is not the id of a clause here and would be printed as text`,
    fix: 'Begin a paragraph with it, after an empty line, in small letters, digits, dots and hyphens: {#section.clause}.',
  }
}

/** What is said of a section without an id, or with one that is written wrongly. */
export function headingWithoutId(heading: string): { problem: string; fix: string } {
  const title = heading.replace(/\s*\{[^}]*\}?\s*$/, '').trim()
  return {
    problem: `the section “${heading.trim()}” has no id`,
    fix: `Write ## ${title} {#id}, in small letters, digits, dots and hyphens.`,
  }
}

function beginsParagraph(above: string): boolean {
  return above.replaceAll(TAGS, '').trim() === '' || above.startsWith('#')
}
