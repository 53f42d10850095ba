import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Block, Clause, DocumentKind, Inline, LegalDocument, Section } from '#lib/domain/legal/text.ts'
import { inlineOf, LegalTextError, noSuchMarkup } from './inline.ts'
import { headingWithoutId, strayMark } from './mark-faults.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import type { Outlines } from './outline.ts'

const ID = /^\{#([a-z0-9.-]+)\}\s*/
const HEADING_ID = /\s*\{#([a-z0-9.-]+)\}$/
const EXHIBIT = /^::([a-z-]+)$/

/**
 * A legal text, its figures already set, as numbered sections and clauses (docs/legal-text.md).
 * @throws LegalTextError where the text leaves the format or refers to nothing
 */
export function parseLegalText(whole: string, kind: DocumentKind, outlines: Outlines): LegalDocument {
  const document: LegalDocument = { kind, title: '', sections: [] }
  const inline = (nodes: readonly PhrasingContent[]) => inlineOf(nodes, kind, outlines)
  const numberOf = (id: string) => outlines[kind].get(id)?.number ?? '?'
  let source = ''
  for (const { node, text: around } of markdownBlocks(whole)) {
    source = around
    add(node)
  }
  return document

  function add(node: RootContent): void {
    const section = document.sections.at(-1)
    if (node.type === 'heading' && node.depth === 1) document.title = text(inline(node.children))
    else if (node.type === 'heading' && node.depth === 2)
      document.sections.push(sectionOf(text(inline(node.children))))
    else if (section === undefined)
      fail(
        'legal.outside',
        'text stands before the first section',
        'Move it into a section: ## Title {#id}.',
        node,
      )
    else if (node.type === 'blockquote') section.note = noteOf(node.children)
    else if (node.type === 'paragraph') addParagraph(section, node)
    else if (node.type === 'list' && !node.ordered) blocksOf(section, node).push(itemsOf(node))
    else fail('legal.markup', ...noSuchMarkup(node.type), node)
  }

  function sectionOf(heading: string): Section {
    const match = HEADING_ID.exec(heading)
    if (match === null) {
      const { problem, fix } = headingWithoutId(heading)
      throw new LegalTextError('legal.heading', problem, fix, heading)
    }
    const id = match[1] as string
    return { id, number: numberOf(id), title: heading.replace(HEADING_ID, ''), note: null, clauses: [] }
  }

  function addParagraph(section: Section, node: Paragraph): void {
    const content = inline(node.children)
    const first = content[0]
    const exhibits = first?.text.startsWith('::') ? text(content).split(' ') : []
    if (exhibits.length > 0 && exhibits.every((word) => EXHIBIT.test(word))) {
      lastClause(section, node).exhibits.push(...exhibits.map((word) => word.slice(2)))
      return
    }
    const match = ID.exec(first?.text ?? '')
    requireNoMark(content)
    if (first === undefined || match === null) {
      blocksOf(section, node).push({ kind: 'paragraph', content })
      return
    }
    const id = match[1] as string
    const opening = { ...first, text: first.text.replace(ID, '') }
    const rest = opening.text === '' ? content.slice(1) : [opening, ...content.slice(1)]
    section.clauses.push({
      id,
      number: numberOf(id),
      blocks: [{ kind: 'paragraph', content: rest }],
      exhibits: [],
    })
  }

  function noteOf(children: readonly RootContent[]): Inline[] {
    return children.flatMap((child) => (child.type === 'paragraph' ? inline(child.children) : []))
  }

  function itemsOf(list: List): Block {
    const items = list.children.map((item) => {
      const [paragraph, ...more] = item.children
      if (paragraph?.type !== 'paragraph' || more.length > 0)
        return fail(
          'legal.list',
          'a list item holds more than one paragraph',
          'Write each item as one paragraph; lists have one level.',
          item as unknown as RootContent,
        )
      const content = inline(paragraph.children)
      requireNoMark(content)
      return content
    })
    return { kind: 'items', items }
  }

  /** In what a placeholder brings in too: printed, an id that is written wrongly would be part of the agreement, and its clause part of the one before. */
  function requireNoMark(content: readonly Inline[]): void {
    const [mark] = /\{#\S*/.exec(text(content).replace(ID, '')) ?? []
    if (mark === undefined) return
    const { problem, fix } = strayMark(mark)
    throw new LegalTextError('legal.clause-id', problem, fix, mark)
  }

  function blocksOf(section: Section, node: RootContent): Block[] {
    return lastClause(section, node).blocks
  }

  function lastClause(section: Section, node: RootContent): Clause {
    return (
      section.clauses.at(-1) ??
      fail(
        'legal.outside',
        'a paragraph stands before the first clause of its section',
        'Begin it with the id of a clause: {#section.clause}.',
        node,
      )
    )
  }

  function fail(rule: string, problem: string, fix: string, node: RootContent): never {
    const start = node.position?.start.offset ?? 0
    throw new LegalTextError(rule, problem, fix, source.slice(start, start + 40).split('\n')[0] ?? '')
  }
}

function text(content: readonly Inline[]): string {
  return content.map((run) => run.text).join('')
}
