import type { LintFinding } from '../finding.ts'
import type { Passage } from '../passages.ts'

/** Characters that turn the direction of a line, or that nobody sees: soft hyphens, joiners, marks of order. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/**
 * Texts that read otherwise than they are: a figure shown backwards, or a word that no search and no program finds. The
 * documents cannot print most of them, but pages and the API can.
 */
export function invisibleFindings({ place, text }: Pick<Passage, 'place' | 'text'>): LintFinding[] {
  const at = INVISIBLE.exec(text)
  if (at === null) return []
  const code = at[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return [
    {
      rule: 'texts.invisible',
      place,
      message: `a character that nobody sees (U+${code}) stands ${at.index === 0 ? 'at the beginning' : `after “${text.slice(Math.max(0, at.index - 20), at.index)}”`}`,
      fix: 'Delete it, and write what is to be read in the order in which it is read.',
    },
  ]
}
