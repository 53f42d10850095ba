import { Liquid, type Template } from 'liquidjs'
import { keepTemplates } from '#lib/domain/legal/templates.ts'
import type { DocumentKind, LegalDocument } from '#lib/domain/legal/text.ts'
import type { LegalValues } from '#lib/domain/offer/legal-values.ts'
import { clauseTemplates } from './markdown-blocks.ts'
import type { Outlines } from './outline.ts'
import { parseLegalText } from './parse.ts'
import { PlaceholderError, placeholderFaults, printedValue } from './placeholder.ts'

// Strict: a name that does not exist is an error, not an empty space in a contract. No files, no tags of our own.
const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  relativeReference: false,
  catchAllErrors: true,
  outputEscape: printedValue,
})

/** A legal text whose placeholders are known to be well formed. */
export type LegalTemplate = {
  document: DocumentKind
  parsed: Template[]
  /** The text of each clause as it was written, by id. */
  clauses: ReadonlyMap<string, string>
}

/** @throws PlaceholderError where a placeholder or a condition is not well formed */
export function templateOf(document: DocumentKind, source: string): LegalTemplate {
  try {
    return { document, parsed: liquid.parse(source), clauses: clauseTemplates(source) }
  } catch (error) {
    throw new PlaceholderError(placeholderFaults(error, null))
  }
}

/**
 * Sets the figures of an offer into a legal text.
 * @throws PlaceholderError where placeholders have no value, LegalTextError where the text leaves its format
 */
export function setLegalText(
  { document, parsed, clauses }: LegalTemplate,
  values: LegalValues,
  outlines: Outlines,
): LegalDocument {
  const text = parseLegalText(rendered(parsed, values), document, outlines)
  keepTemplates(text, clauses)
  return text
}

function rendered(parsed: Template[], values: LegalValues): string {
  try {
    return liquid.renderSync(parsed, values) as string
  } catch (error) {
    throw new PlaceholderError(placeholderFaults(error, values))
  }
}
