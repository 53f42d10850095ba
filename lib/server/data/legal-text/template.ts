import { Liquid, type Template } from 'liquidjs'
import { keepTemplates } from '#lib/domain/legal/templates.ts'
import type { DocumentKind, LegalDocument } from '#lib/domain/legal/text.ts'
import type { LegalValues } from '#lib/domain/legal/values.ts'
import { clauseTemplates } from './markdown-blocks.ts'
import type { Outlines } from './outline.ts'
import { parseLegalText } from './parse.ts'

// Strict: a name that does not exist is an error, not an empty space in a contract. No files, no tags of our own.
const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  relativeReference: false,
  // A value is text: an asterisk in a vendor's name must not turn a contract italic.
  outputEscape: (value) => String(value).replace(/[\\`*_[\]<>#&]/g, '\\$&'),
})

/** A legal text whose placeholders are known to be well formed. */
export type LegalTemplate = {
  document: DocumentKind
  parsed: Template[]
  /** The text of each clause as it was written, by id. */
  clauses: ReadonlyMap<string, string>
}

/** @throws Error with the line, where a placeholder is not closed */
export function templateOf(document: DocumentKind, source: string): LegalTemplate {
  return { document, parsed: liquid.parse(source), clauses: clauseTemplates(source) }
}

/**
 * Sets the figures of an offer into a legal text.
 * @throws Error where a placeholder has no value, LegalTextError where the text leaves its format
 */
export function setLegalText(
  { document, parsed, clauses }: LegalTemplate,
  values: LegalValues,
  outlines: Outlines,
): LegalDocument {
  const text = parseLegalText(liquid.renderSync(parsed, values) as string, document, outlines)
  keepTemplates(text, clauses)
  return text
}
