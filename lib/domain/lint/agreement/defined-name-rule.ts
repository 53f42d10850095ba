import { type LegalDocument, plainText } from '../../legal/text.ts'
import type { Vendor } from '../../vendor/schema.ts'
import type { LintFinding } from '../finding.ts'

/** What the texts call the vendor and its service. */
const NAMES = ['name', 'legalName', 'shortName'] as const

/**
 * A name of the vendor that the texts define as something else, such as “Customer”: every duty of the vendor would then read as
 * one of the customer.
 */
export function definedNameFindings(vendor: Vendor, documents: readonly LegalDocument[]): LintFinding[] {
  const defined = new Set(documents.flatMap((document) => otherTerms(document, vendor)).map(bare))
  return NAMES.filter((field) => defined.has(bare(vendor[field]))).map((field) => ({
    rule: 'vendor.defined-name',
    place: { in: 'vendor', path: [field] },
    message: `${field} is “${vendor[field]}”, which the texts define as something else`,
    fix: 'Write the name of your company.',
  }))
}

/** Words in bold before “means”, unless what they mean is the vendor. */
function otherTerms({ sections }: LegalDocument, { legalName }: Vendor): string[] {
  return sections.flatMap(({ clauses }) =>
    clauses.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const runs = block.kind === 'paragraph' ? [block.content] : block.items
        return runs.flatMap((run) => {
          const [first, ...rest] = run
          const meaning = plainText(rest)
          const isTerm = first?.style === 'strong' && /^\s*(?:means|mean|has the meaning)\b/.test(meaning)
          return isTerm && !meaning.includes(legalName) ? [first.text] : []
        })
      }),
    ),
  )
}

/** The same term with an article and in the plural is still that term: "the Customer", "Sub-processors". */
function bare(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/, '')
    .replace(/s$/, '')
}
