import type { DocumentKind } from '../../legal/text.ts'
import type { LintFinding } from '../finding.ts'

/** What Git writes around both sides of a conflict, and between them. */
const CONFLICT = /^\s*(?:- )?([<>=|])\1{6}(?!\1)/
const NOTE = /^ {0,3}>/
const TITLE = /^ {0,3}#(?:\s|$)/
/** Under words, they become the title of the document. */
const UNDERLINE = /^ {0,3}=+\s*$/
const SECTION = /^## .*\{#([a-z0-9.-]+)\}/
const CLAUSE = /^\{#([a-z0-9.-]+)\}/
const TAGS = /\{%.*?%\}/g

/**
 * Lines of a legal text that are read as something else than they were meant for, or are left out of the document: the
 * marks of a conflict in Git, a quotation that would replace the note of its section, and a second title.
 * @param source the text as it was written, placeholders and all
 */
export function sourceLineFindings(document: DocumentKind, source: string): LintFinding[] {
  const findings: LintFinding[] = []
  let place: string | null = null
  /** Whether a note may begin here: nothing but a heading, empty lines and conditions stands above. */
  let isOpen = false
  let wasNote = false
  let hasTitle = false
  for (const line of source.split(/\r?\n/)) {
    const isNote = NOTE.test(line)
    const fault = faultOf(line, { isStrayNote: !(isOpen || wasNote), hasTitle })
    place = SECTION.exec(line)?.[1] ?? CLAUSE.exec(line)?.[1] ?? place
    if (fault !== null)
      findings.push({
        rule: 'texts.markup',
        place: { in: document, id: place },
        message: `“${line.trim().slice(0, 60)}” ${fault.is}`,
        fix: fault.fix,
      })
    if (line.startsWith('## ')) isOpen = true
    // The branches of a condition may each have a note; without one, the next would take its place.
    else if (isNote) isOpen = false
    else if (line.includes('{%') && line.replaceAll(TAGS, '').trim() === '') isOpen ||= wasNote
    else if (line.trim() !== '') isOpen = false
    wasNote = isNote
    hasTitle ||= TITLE.test(line)
  }
  return findings
}

type Fault = { is: string; fix: string }

function faultOf(line: string, above: { isStrayNote: boolean; hasTitle: boolean }): Fault | null {
  if (CONFLICT.test(line))
    return {
      is: 'is the mark of a conflict that Git left',
      fix: 'Keep one of the two sides, and delete the three marks.',
    }
  if (NOTE.test(line) && above.isStrayNote)
    return {
      is: 'would replace the note of its section: a line that begins with > is a note, not part of the agreement',
      fix: 'Write a note once, directly under the heading of its section. If the line belongs to a clause, begin it without the >.',
    }
  if (UNDERLINE.test(line) || (TITLE.test(line) && above.hasTitle))
    return {
      is: 'would make another title of the document',
      fix: 'Write the title once, at the top, as # Title, and a section as ## Title {#id}.',
    }
  return null
}
