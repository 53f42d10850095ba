import { templateOfClause } from '../../legal/templates.ts'
import { type Clause, clauseText, type Inline, type LegalDocument, tableName } from '../../legal/text.ts'
import type { LegalValues } from '../../offer/legal-values.ts'
import type { RegionSubprocessor } from '../../subprocessors/selection/of-region.ts'
import { type ClauseName, changeOf, type Difference, WORDING_TOPIC, type WordChange } from '../difference.ts'
import { changedPlaceholders, isPrintedBy, isPrintedWithin } from './cited-values.ts'
import { isSaidOtherwise } from './printed-subprocessors.ts'
import { wordChanges } from './word-changes.ts'

/** A clause as both versions have it, or one of them. */
type Pair = { id: string; title: string; before: Clause | undefined; after: Clause | undefined }

/**
 * A document with the values that its placeholders got, the list of sub-processors that some of these are made from, and
 * with what its version is called and from when it applies, as its clauses print it: these two differ always.
 */
export type Named = {
  document: LegalDocument
  values: LegalValues
  subprocessors: readonly RegionSubprocessor[]
  version: string
  effective: string
}

/** What differs in figures, as far as it explains a clause. */
export type Figure = Pick<Difference, 'id' | 'before' | 'after' | 'clause'>

/** Clauses to read, and those that only state figures which differ: each with the ids of what it states. */
export type ClauseDifferences = { prose: Difference[]; stated: { clause: ClauseName; figures: string[] }[] }

/**
 * Clauses that came, went or are worded otherwise. A clause that only has another number, refers to one that has, or
 * names its own version, is the same clause. One that differs only by figures which are listed already says nothing
 * more: it is named with them.
 * @param figures what differs in figures
 */
export function compareClauses(before: Named, after: Named, figures: readonly Figure[]): ClauseDifferences {
  const found: ClauseDifferences = { prose: [], stated: [] }
  const { kind } = after.document
  for (const { id, title, before: was, after: is } of pairsOf(before.document, after.document)) {
    if (was !== undefined && is !== undefined && isSame(was, is, before, after)) continue
    const clause = nameOf(kind, id, was, is)
    const stated =
      was === undefined || is === undefined ? null : statedFigures(was, is, before, after, figures)
    if (stated === null) found.prose.push(proseDifference(clause, title, was, is))
    else found.stated.push({ clause, figures: stated })
  }
  return found
}

function nameOf(
  document: 'sla' | 'dpa',
  id: string,
  was: Clause | undefined,
  is: Clause | undefined,
): ClauseName {
  const number = (is ?? was)?.number ?? ''
  return was === undefined || is === undefined || was.number === is.number
    ? { document, id, number }
    : { document, id, number, numberBefore: was.number }
}

function proseDifference(
  clause: ClauseName,
  label: string,
  was: Clause | undefined,
  is: Clause | undefined,
): Difference {
  const [before, after] = [textOf(was), textOf(is)]
  return {
    id: `${clause.document}:${clause.id}`,
    topic: WORDING_TOPIC[clause.document],
    label,
    clause,
    alsoIn: [],
    before,
    after,
    direction: 'needs-reading',
    words: wordChanges(before ?? '', after ?? ''),
  }
}

/** The listed figures that are all in which a clause differs; null where it differs in anything else. */
function statedFigures(
  was: Clause,
  is: Clause,
  before: Named,
  after: Named,
  figures: readonly Figure[],
): string[] | null {
  const { kind } = after.document
  if (JSON.stringify(was.exhibits) !== JSON.stringify(is.exhibits)) return null
  const own = figures.filter(({ clause }) => clause?.document === kind && clause.id === is.id)
  return (
    printedFigures(is.id, before, after, figures) ??
    writtenFigures(wordChanges(judgedText(was, before), judgedText(is, after)), own)
  )
}

/** Those that its placeholders print, where the clause is written alike in both versions. */
function printedFigures(
  id: string,
  before: Named,
  after: Named,
  figures: readonly Figure[],
): string[] | null {
  const template = templateOfClause(after.document, id)
  if (template === undefined || template !== templateOfClause(before.document, id)) return null
  const printed = changedPlaceholders(template, before.values, after.values).map((placeholder) =>
    figures.filter(
      (figure) =>
        (isPrintedBy(figure.id, placeholder) ||
          (changeOf(figure) !== 'changed' && isPrintedWithin(figure.id, placeholder))) &&
        isSaidOtherwise(figure.id, placeholder, before.subprocessors, after.subprocessors),
    ),
  )
  // A value that is listed nowhere must not change unseen.
  if (printed.length === 0 || printed.some((list) => list.length === 0)) return null
  return printed.flat().map((figure) => figure.id)
}

/**
 * Those that the clause has in its words, where every stretch that changed is a figure which this very clause is listed
 * for. A figure of another clause explains nothing: two periods may both go from 15 to 30 days.
 */
function writtenFigures(words: readonly WordChange[], own: readonly Figure[]): string[] | null {
  const removed = words.filter(({ kind }) => kind === 'removed')
  const added = words.filter(({ kind }) => kind === 'added')
  if (removed.length !== added.length || removed.length === 0) return null
  const named = own.filter(
    ({ before, after }) =>
      before !== null &&
      after !== null &&
      removed.some(({ text }, index) => holds(before, text) && holds(after, added[index]?.text ?? '')),
  )
  const isTold = removed.every(({ text }, index) =>
    named.some(
      ({ before, after }) => holds(before ?? '', text) && holds(after ?? '', added[index]?.text ?? ''),
    ),
  )
  return isTold ? named.map(({ id }) => id) : null
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

/** Each table that belongs to the clause is named: it may be all that came or went. */
function textOf(clause: Clause | undefined): string | null {
  if (clause === undefined) return null
  return [clauseText(clause), ...clause.exhibits.map((id) => `[${tableName(id)}]`)].join('\n')
}

/**
 * A clause is the same whose tables and whose text are: but for what its version is called, or as it is written, where a
 * date in it is the name of one of the versions by chance.
 */
function isSame(was: Clause, is: Clause, before: Named, after: Named): boolean {
  if (JSON.stringify(was.exhibits) !== JSON.stringify(is.exhibits)) return false
  return judgedText(was, before) === judgedText(is, after) || readText(was) === readText(is)
}

/** The text with what it refers to in place of the number, and without what its version is called. */
function judgedText(clause: Clause, { document, version, effective }: Named): string {
  // The same date may stand in another clause for a reason of its own, such as that of the API reference.
  const template = templateOfClause(document, clause.id)
  const prints = (value: string) => template?.includes(value) !== false
  const text = readText(clause)
  const dated = prints('version.effective') ? text.replaceAll(effective, '<effective>') : text
  return prints('version.id') ? dated.replaceAll(version, '<version>') : dated
}

/** The text with what it refers to in place of the number. */
function readText({ blocks }: Clause): string {
  const plain = (content: readonly Inline[]) =>
    content.map(({ text, ref, href }) => (ref ? `<${ref.document}#${ref.id}>` : text + (href ?? ''))).join('')
  return (
    blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [plain(block.content)] : block.items.map(plain)))
      .join('\n')
      // Two spaces print as one.
      .replaceAll(/[ \t]+/g, ' ')
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
