import type { DocumentKind } from '../../legal/text.ts'
import type { LintFinding } from '../finding.ts'

/** Whatever the template language reads: what is printed, what is decided. */
const TOKEN = /\{\{-?([\s\S]*?)-?\}\}|\{%-?([\s\S]*?)-?%\}/g
const PATH = '[A-Za-z]\\w*(?:\\.\\w+)*'
const PRINTED = new RegExp(`^${PATH}$`)
/** Words of the language itself, on which nothing of the terms depends. */
const CONSTANT = '(?!(?:true|false|nil|null|blank|empty)\\b)'
const TERM = `${CONSTANT}${PATH}(?:\\s*(?:==|!=)\\s*(?:"[^"]*"|'[^']*'))?`
const DECIDED = new RegExp(
  `^(?:(?:if|elsif|unless)\\s+${TERM}(?:\\s+(?:and|or)\\s+${TERM})*|else|endif|endunless)$`,
)

/** What is not seen where it is printed: conditions, and signs of emphasis. */
const UNSEEN = '(?:[*_]|\\{%[^%]*%\\})*'
const JOINED = new RegExp(
  `\\d${UNSEEN}\\{\\{[^}]*\\}\\}|\\{\\{[^}]*\\}\\}${UNSEEN}(?:[.,]?\\d|\\{\\{)[^\\s]{0,20}`,
  'g',
)
const MARK = /(?:^## .*|^)\{#([a-z0-9.-]+)\}/gm

/**
 * Places where a text prints another value than the placeholder has: page, calculators and API would state the one and the
 * signed document the other. A placeholder is printed as it is, and stands apart from digits; a condition asks for
 * placeholders, and nothing is reckoned or kept aside.
 * @param source the text as it was written
 */
export function placeholderUseFindings(document: DocumentKind, source: string): LintFinding[] {
  const finding = (index: number, message: string, fix: string): LintFinding => ({
    rule: 'texts.placeholder',
    place: { in: document, id: placeOf(source, index) },
    message,
    fix,
  })
  const changed = [...source.matchAll(TOKEN)].flatMap(({ 0: token, 1: printed, 2: decided, index }) => {
    if (printed !== undefined)
      return PRINTED.test(printed.trim())
        ? []
        : [
            finding(
              index,
              `“${shown(token)}” prints something else than a value of the terms`,
              'Write the name alone, {{ name }}, and correct the value in the data.',
            ),
          ]
    return DECIDED.test((decided ?? '').trim().replaceAll(/\s+/g, ' '))
      ? []
      : [
          finding(
            index,
            `“${shown(token)}” is not a condition on a value of the terms`,
            'Write {% if name %}…{% else %}…{% endif %}, with the name of a placeholder.',
          ),
        ]
  })
  const joined = [...source.matchAll(JOINED)].map(({ 0: text, index }) =>
    finding(
      index,
      `“${shown(text)}” prints other digits than the value has`,
      'Write a space between a placeholder and what is not part of its value.',
    ),
  )
  return [...changed, ...joined]
}

function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

/** The clause or section that a place is in; null above the first. */
function placeOf(source: string, index: number): string | null {
  return [...source.slice(0, index).matchAll(MARK)].at(-1)?.[1] ?? null
}
