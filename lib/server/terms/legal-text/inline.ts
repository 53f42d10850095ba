import type { PhrasingContent } from 'mdast'
import type { DocumentKind, Inline } from '#lib/domain/legal/text.ts'
import { meantId, namesakeOf } from './meant-id.ts'
import type { Outlines } from './outline.ts'

const REFERENCE = /^(?:(sla|dpa))?#([a-z0-9.-]+)$/
const NAMES = { sla: 'the SLA', dpa: 'the DPA' } as const

/** Raised for text that the format does not have; `docs/legal-text.md` says what it has. */
export class LegalTextError extends Error {
  readonly rule: string
  /** What to do about it, as a sentence. */
  readonly fix: string
  /** What to look for in the source, to find the line. */
  readonly excerpt: string

  constructor(rule: string, message: string, fix: string, excerpt: string) {
    super(message)
    this.rule = rule
    this.fix = fix
    this.excerpt = excerpt
  }
}

/** Markdown phrasing as runs of text, references resolved. */
export function inlineOf(
  nodes: readonly PhrasingContent[],
  document: DocumentKind,
  outlines: Outlines,
): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value.replace(/\s*\n\s*/g, ' ') }]
      case 'strong':
      case 'emphasis':
        return inlineOf(node.children, document, outlines).map((run) => ({ ...run, style: node.type }))
      case 'inlineCode':
        return [{ text: node.value }]
      case 'link':
        return node.children.length === 0
          ? [reference(node.url, document, outlines)]
          : inlineOf(node.children, document, outlines).map((run) => ({ ...run, href: node.url }))
      default:
        throw new LegalTextError('legal.markup', ...noSuchMarkup(node.type), excerptOf(node))
    }
  })
}

/** What is said of Markdown that legal text does not have. */
export function noSuchMarkup(type: string): [problem: string, fix: string] {
  const names: Record<string, string> = { html: 'HTML', image: 'an image', code: 'a code block' }
  const name = names[type] ?? type.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  return [
    `legal text has no place for ${name}`,
    'Use sections, clauses, bullet lists, notes, exhibits and emphasis: docs/legal-text.md shows them.',
  ]
}

function excerptOf(node: PhrasingContent): string {
  return 'value' in node ? (node.value.split('\n')[0] ?? '') : 'url' in node ? node.url : ''
}

function referenceFix(id: string, document: DocumentKind, outlines: Outlines): string {
  const ids = [...outlines[document].keys()]
  const meant = meantId(id, ids)
  if (meant !== null) return `Did you mean [](#${meant})?`
  const namesake = namesakeOf(id, outlines[document])
  const line = outlines[document].get(namesake ?? '')?.line
  if (namesake !== null)
    return `The clause of that name is {#${namesake}}, in line ${line} of ${document}.md. Correct the reference, or that id.`
  return `Use the id of a section or clause of ${NAMES[document]}.`
}

function reference(url: string, here: DocumentKind, outlines: Outlines): Inline {
  const match = REFERENCE.exec(url)
  const document = (match?.[1] ?? here) as DocumentKind
  const id = match?.[2] ?? ''
  const target = outlines[document].get(id)
  if (target === undefined)
    throw new LegalTextError(
      'legal.reference',
      `the reference [](${url}) leads to no section or clause`,
      referenceFix(id, document, outlines),
      `(${url})`,
    )
  const suffix = document === here ? '' : ` of ${NAMES[document]}`
  return { text: `${target.kind} ${target.number}${suffix}`, ref: { document, id } }
}
