import type { MailChange } from '#components/mail/notice-mail.tsx'
import type { Difference } from '#lib/domain/comparison/difference.ts'
import { type Clause, clauseText } from '#lib/domain/legal/text.ts'
import { NOTICE_MAIL_WORDS } from '#lib/domain/notices/mail-words.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { offerOf } from '../../terms/current.ts'

/** Between which versions a contract is told the differences, and for which tier and region. */
export type Compared = { from: string; to: string; tier: string; region: string }

/**
 * What a release changes for a contract, a table for each topic: each provision by its number, with its old and new wording
 * (SLA, clause changes.notice-contents), and a change for the worse named as one.
 */
export function releaseChanges(differences: readonly Difference[], compared: Compared): MailChange[] {
  return [...Map.groupBy(differences, ({ topic }) => topic)].map(([title, own]) => ({
    title,
    sentence: '',
    facts: [],
    differences: own.map((difference) => changeOf(difference, compared)),
  }))
}

function changeOf(difference: Difference, compared: Compared): MailChange['differences'][number] {
  const { label, clause, direction, words } = difference
  const notes = [
    ...(clause === null ? [] : [`${clause.document.toUpperCase()} ${clause.number}`]),
    ...(direction === 'worse' ? [NOTICE_MAIL_WORDS.worse] : []),
  ].filter((note) => !label.includes(note))
  // Prose is its own wording; a figure is told with the words that state it.
  const wording = clause === null || words !== undefined ? null : changedWording(clause, compared)
  const said = (value: string | null, own: string | undefined) =>
    value === null ? VERSION_WORDS.notInVersion : NOTICE_MAIL_WORDS.withWording(value, own ?? '')
  return {
    label: notes.length === 0 ? label : `${label} (${notes.join('; ')})`,
    before: said(difference.before, wording?.before),
    after: said(difference.after, wording?.after),
  }
}

/** The sentences of a clause that one version has and the other has not. */
function changedWording(
  { document, id }: NonNullable<Difference['clause']>,
  { from, to, tier, region }: Compared,
): { before: string; after: string } {
  const [before, after] = [from, to].map((version) => {
    const offer = offerOf(version, tier, region)
    const clauses: Clause[] =
      offer?.ok === true ? offer.offer.documents[document].sections.flatMap((section) => section.clauses) : []
    const clause = clauses.find((one) => one.id === id)
    return clause === undefined ? [] : sentencesOf(clauseText(clause))
  }) as [string[], string[]]
  const lacking = (own: string[], other: string[]) => own.filter((one) => !other.includes(one)).join(' ')
  return { before: lacking(before, after), after: lacking(after, before) }
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;:])\s+|\n/).filter((sentence) => sentence !== '')
}
