import type { LegalDocument } from '../../legal/text.ts'
import type { LintFinding } from '../finding.ts'
import type { Passage } from '../passages.ts'

/** Markup that was not read as such, as it shows in the text, and what to write. */
type Remains = { form: RegExp; fix: string }

const IN_LEGAL_TEXTS: readonly Remains[] = [
  {
    form: /\[[^\][]*\] ?[([][^\s)\]]*[)\]]?|\[ ?\]|\([^()]*\)\[[^\s\]]*\]?|\((?:sla|dpa)?#[a-z][^\s)]*\)?|\[\^\S*/i,
    fix: 'Write a link as [words](https://…) and a reference as [](#section.clause), without a space between the brackets.',
  },
  {
    // Not the asterisks of a path such as /v1/**, nor one that stands between spaces.
    form: /(?<![/*])\*\*\S*|(?<![\w/*])\*(?=\w)\S*|(?<=\w)\*(?![\w*])|`\S*|~~\S*/,
    fix: 'Write **words** for a defined term and *words* for emphasis, with the same asterisks on both sides.',
  },
  {
    form: /^\|.{0,60}|\|?\s*:?-{3,}:?\s*\|.{0,20}/,
    fix: 'Legal text has no tables but exhibits: write a list, or place an exhibit that docs/legal-text.md lists.',
  },
  {
    // A dash after a word is one; after a colon, a semicolon or a comma it was meant for the item of a list.
    form: /(?:^|(?<=[:;,]\s+))(?:[–—•·]\s*|-)(?=\p{L})\S*/u,
    fix: 'Begin each item of a list on a line of its own with a hyphen and a space: - item.',
  },
  {
    form: /^#+\p{L}\S*/u,
    fix: 'Write a section as ## Title {#id}, after an empty line.',
  },
]

const IN_YAML: readonly Remains[] = [
  {
    form: /(?<![/*])\*\*(?=\w)\S*|\[[^\][]*\]\([^)]*\)/,
    fix: 'Texts in YAML files take no Markdown: write the words alone.',
  },
]

/**
 * Markup that is printed as it stands, for it is written wrongly: an exhibit that is not placed, a link or reference
 * that is none, bold that does not end, a table of pipes, a list of dashes.
 * @param exhibits the names of those that can be placed
 */
export function markupFindings({ place, text }: Passage, exhibits: readonly string[]): LintFinding[] {
  const isLegalText = place.in === 'sla' || place.in === 'dpa'
  const remains = isLegalText ? [...exhibitAmongWords(exhibits), ...IN_LEGAL_TEXTS] : IN_YAML
  return remains.flatMap(({ form, fix }) => {
    const found = form.exec(text)?.[0].trim()
    if (found === undefined) return []
    return [{ rule: 'texts.markup', place, message: `“${found}” is printed as it stands`, fix }]
  })
}

/** The titles of sections, which are printed too. */
export function titlesOf({ kind, sections }: LegalDocument): Passage[] {
  return sections.map(({ id, title }) => ({ place: { in: kind, id }, text: title, links: [] }))
}

/** Two colons before any name, or one before the name of an exhibit; or a name that is no word, and nothing else. */
function exhibitAmongWords(names: readonly string[]): Remains[] {
  const name = `(?:${names.join('|')})(?![\\w-])`
  const noWord = names.filter((each) => each.includes('-')).join('|')
  return [
    new RegExp(`(?<!\\S):{2,}\\s*[a-z][\\w-]*|(?<!\\S):[\\s:]*${name}|:{2,}\\s*${name}`, 'i'),
    new RegExp(`^(?:${noWord})$`),
  ].map((form) => ({
    form,
    fix: 'Write ::name of an exhibit alone on a line, with an empty line before and after it.',
  }))
}
