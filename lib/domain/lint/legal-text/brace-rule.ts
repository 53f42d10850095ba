import type { LintFinding } from '../finding.ts'
import type { Passage } from '../passages.ts'

/** Braces around something that looks like the path of a placeholder, such as vendor.shortName. */
const PLACEHOLDER = /\{+\s*[a-z]\w*(?:\.\w+)+\s*\}+/gi

/**
 * Placeholders that are printed as they stand: with single braces in a legal text, or with any in a text of a YAML file,
 * where none are set.
 */
export function braceFindings({ place, text }: Passage): LintFinding[] {
  const isLegalText = place.in === 'sla' || place.in === 'dpa'
  return [...new Set(text.match(PLACEHOLDER))].map((found) => ({
    rule: 'texts.braces',
    place,
    message: `“${found}” is printed as it stands`,
    fix: isLegalText
      ? `A placeholder takes two braces: {{ ${found.replaceAll(/[{}\s]/g, '')} }}.`
      : 'Texts in YAML files take no placeholders: write the words themselves.',
  }))
}
