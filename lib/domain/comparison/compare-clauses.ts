import { type Clause, clauseText, type DocumentKind, type Inline, type LegalDocument } from '../legal/text.ts'
import type { Difference, Topic, WordChange } from './difference.ts'
import { wordChanges } from './word-changes.ts'

/** A clause as both versions have it, or one of them. */
type Pair = { id: string; title: string; before: Clause | undefined; after: Clause | undefined }

/** A document with what its version is called and the day on which it begins, in words: these differ always. */
export type Named = { document: LegalDocument; version: string; effective: string }

const TOPIC = { sla: 'Wording of the SLA', dpa: 'Wording of the DPA' } as const satisfies Record<
  DocumentKind,
  Topic
>

/**
 * Clauses that came, went or are worded otherwise. A clause that only has another number, refers to one that has, or
 * names its own version, is the same clause.
 * @param figures what differs in figures: a clause in which nothing changed but the figure that it states says no more
 * than that difference does. A figure of another clause explains nothing: two periods may both go from 15 to 30 days.
 */
export function compareClauses(
  before: Named,
  after: Named,
  figures: readonly Pick<Difference, 'before' | 'after' | 'clause'>[],
): Difference[] {
  const { kind } = after.document
  return pairsOf(before.document, after.document).flatMap((pair): Difference[] => {
    const { id, before: was, after: is } = pair
    const clause = (is ?? was) as Clause
    const shared = {
      id: `${kind}:${id}`,
      topic: TOPIC[kind],
      label: pair.title,
      clause: { document: kind, id, number: clause.number },
    }
    if (was === undefined || is === undefined) {
      const [old, fresh] = [textOf(was), textOf(is)]
      return [
        {
          ...shared,
          before: old,
          after: fresh,
          direction: 'needs-reading',
          words: wordChanges(old ?? '', fresh ?? ''),
        },
      ]
    }
    if (comparableText(was, before) === comparableText(is, after)) return []
    const words = wordChanges(clauseText(was), clauseText(is))
    const judged = wordChanges(judgedText(was, before), judgedText(is, after))
    const own = figures.filter((figure) => figure.clause?.document === kind && figure.clause.id === id)
    const direction = followFrom(judged, own) ? 'neutral' : 'needs-reading'
    return [{ ...shared, before: clauseText(was), after: clauseText(is), direction, words }]
  })
}

function pairsOf(before: LegalDocument, after: LegalDocument): Pair[] {
  const old = clausesOf(before)
  const fresh = clausesOf(after)
  return [...new Set([...fresh.keys(), ...old.keys()])].map((id) => ({
    id,
    title: (fresh.get(id) ?? old.get(id))?.title ?? '',
    before: old.get(id)?.clause,
    after: fresh.get(id)?.clause,
  }))
}

function clausesOf({ sections }: LegalDocument): Map<string, { title: string; clause: Clause }> {
  return new Map(
    sections.flatMap(({ title, clauses }) =>
      clauses.map((clause) => [clause.id, { title, clause }] as const),
    ),
  )
}

function textOf(clause: Clause | undefined): string | null {
  return clause === undefined ? null : clauseText(clause)
}

/** What must be the same in both versions for a clause to be the same: its text and the tables that belong to it. */
function comparableText(clause: Clause, named: Named): string {
  return JSON.stringify([judgedText(clause, named), clause.exhibits])
}

/** The text with what it refers to in place of the number, and without what its version is called. */
function judgedText({ blocks }: Clause, { version, effective }: Named): string {
  const plain = (content: readonly Inline[]) =>
    content.map(({ text, ref, href }) => (ref ? `<${ref.document}#${ref.id}>` : text + (href ?? ''))).join('')
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [plain(block.content)] : block.items.map(plain)))
    .join('\n')
    .replaceAll(version, '<version>')
    .replaceAll(effective, '<effective>')
}

/** Whether every stretch that changed is a figure's, before and after. */
function followFrom(
  words: readonly WordChange[],
  figures: readonly Pick<Difference, 'before' | 'after'>[],
): boolean {
  const removed = words.filter(({ kind }) => kind === 'removed')
  const added = words.filter(({ kind }) => kind === 'added')
  const within = (list: readonly WordChange[], side: 'before' | 'after') =>
    list.every(({ text }) => figures.some((figure) => figure[side] !== null && holds(figure[side], text)))
  return (
    removed.length === added.length &&
    removed.length > 0 &&
    within(removed, 'before') &&
    within(added, 'after')
  )
}

/** Whether a figure is what the stretch says, but for its punctuation. */
function holds(figure: string, stretch: string): boolean {
  const bare = (text: string) =>
    text
      .replaceAll(/[^\p{L}\p{N}.%]+/gu, ' ')
      .replace(/\.$/, '')
      .trim()
  const words = bare(stretch)
  return /\d/.test(words) && ` ${bare(figure)} `.includes(` ${words} `)
}
