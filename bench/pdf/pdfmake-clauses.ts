import type { Content } from 'pdfmake'
import { numberWidth } from '#components/pdf/page-geometry.ts'
import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import type { Block, Clause, DocumentKind, Inline, Section } from '#lib/domain/legal/text.ts'
import { exhibitContent } from './pdfmake-exhibits.ts'

/** A section for pdfmake: heading, clauses, exhibits. */
export function sectionContent(
  section: Section,
  kind: DocumentKind,
  exhibits: Record<string, Exhibit>,
): Content[] {
  const { id, number, title, clauses } = section
  return [
    hanging(number, { text: title, id, tocItem: true, outline: true, bold: true }, 'section'),
    ...clauses.flatMap((clause) => [
      ...clauseContent(clause, kind),
      ...clause.exhibits.flatMap((name) => exhibitContent(exhibits[name])),
    ]),
  ]
}

function clauseContent({ id, number, blocks }: Clause, kind: DocumentKind): Content[] {
  return blocks.map((block, index) => {
    const body = blockContent(block, kind)
    return index === 0 ? hanging(number, { ...body, id }, 'clause') : { ...body, style: 'paragraph' }
  })
}

function blockContent(block: Block, kind: DocumentKind): { [property: string]: unknown } {
  if (block.kind === 'paragraph') return { text: inlineContent(block.content, kind) }
  const items = block.items.map((item) => ({ text: inlineContent(item, kind), margin: [0, 2.5, 0, 0] }))
  return { type: 'lower-alpha', separator: ['(', ')'], ol: items }
}

/** Words with their number in the column before them. */
function hanging(number: string, body: { [property: string]: unknown }, style: string): Content {
  return {
    columns: [
      { width: numberWidth, text: number, style: 'number' },
      { width: '*', ...body },
    ],
    style,
  }
}

function inlineContent(content: readonly Inline[], kind: DocumentKind): Content[] {
  return content.map(({ text, style, ref, href }) => ({
    text: href === undefined || isAddress(text, href) ? text : `${text} (${href})`,
    ...(style === 'strong' ? { bold: true } : {}),
    ...(style === 'emphasis' ? { italics: true } : {}),
    ...(ref?.document === kind ? { linkToDestination: ref.id, style: 'link' } : {}),
    ...(href === undefined ? {} : { link: href, style: 'link' }),
  }))
}

function isAddress(text: string, href: string): boolean {
  return text === href || `mailto:${text}` === href || `https://${text}` === href
}
