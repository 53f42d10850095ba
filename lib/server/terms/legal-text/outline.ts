import type { DocumentKind } from '#lib/domain/legal/text.ts'

/** Number of every section and clause of a document, by id. Read from the raw text: numbers never depend on figures. */
export type Outline = ReadonlyMap<string, { number: string; line: number; kind: 'section' | 'clause' }>

export type Outlines = Record<DocumentKind, Outline>

const MARK = /^(?:(## ).*)?\{#([a-z0-9.-]+)\}/

/** The outline of a legal text, and the ids that it uses twice. */
export function outlineOf(source: string): { outline: Outline; duplicates: { id: string; line: number }[] } {
  const outline = new Map<string, { number: string; line: number; kind: 'section' | 'clause' }>()
  const duplicates: { id: string; line: number }[] = []
  let section = 0
  let clause = 0
  source.split('\n').forEach((text, index) => {
    const match = MARK.exec(text)
    if (match === null) return
    const id = match[2] as string
    const kind = match[1] === undefined ? 'clause' : 'section'
    if (kind === 'section') {
      section += 1
      clause = 0
    } else clause += 1
    if (outline.has(id)) duplicates.push({ id, line: index + 1 })
    outline.set(id, {
      number: kind === 'section' ? `${section}` : `${section}.${clause}`,
      line: index + 1,
      kind,
    })
  })
  return { outline, duplicates }
}
