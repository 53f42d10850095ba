import { documentPath } from '../../addresses.ts'
import { continuityRows, NOT_STATED } from '../../exhibits/continuity-exhibit.ts'
import { counted } from '../../quantities/time/duration.ts'
import type { Offer } from '../offer.ts'
import { clauseNumbers } from './clause-numbers.ts'
import { dpaClauses } from './dpa-clauses.ts'

/** A matter that an assessment asks for, what is stated of it, and where that stands. */
export type ContinuityLine = {
  id: string
  label: string
  text: string
  stated: boolean
  /** The clause that commits to it, or a page of the vendor's. */
  source: { href: string; label: string } | null
}

const CLAUSES: Readonly<Record<string, string>> = {
  rto: 'continuity.objectives',
  rpo: 'continuity.objectives',
  plans: 'continuity.plans',
  tests: 'continuity.tests',
  'export-formats': 'continuity.exit',
  'exit-help': 'continuity.exit',
}

const AI_CLAUSES = ['instructions.own-purposes', 'instructions.ai-features', 'instructions.ai-content']

/** Continuity and exit as a questionnaire asks for them. What the terms leave open says "not stated". */
export function continuityLines(offer: Offer): ContinuityLine[] {
  const { insurance, accessibility, ai } = offer.continuity
  const numbers = clauseNumbers(offer.documents.sla)
  const clauseOf = (id: string) => {
    const anchor = CLAUSES[id] ?? ''
    const number = numbers.get(anchor)
    return number === undefined ? null : { href: `#${anchor}`, label: `clause ${number}` }
  }
  const rows = [
    ...continuityRows(offer.continuity),
    { id: 'switching', label: 'Leaving or switching', text: leavingInShort(offer) },
    { id: 'insurance', label: 'Insurance', text: insurance ?? NOT_STATED },
    { id: 'accessibility', label: 'Accessibility', text: accessibility?.statement ?? NOT_STATED },
    { id: 'ai', label: 'Use of AI', text: ai ?? NOT_STATED },
  ]
  const statement = accessibility?.url ?? null
  return rows.map((row) => {
    const stated = row.text !== NOT_STATED
    const source =
      row.id === 'accessibility' && statement !== null
        ? { href: statement, label: 'statement' }
        : row.id === 'switching'
          ? { href: '#security-switching', label: 'details' }
          : row.id === 'ai'
            ? aiClause(offer)
            : clauseOf(row.id)
    return { ...row, stated, source: stated ? source : null }
  })
}

/** The clauses of the DPA that bind the vendor to what it says on AI: those that its text has. */
function aiClause(offer: Offer): ContinuityLine['source'] {
  const label = dpaClauses(offer, AI_CLAUSES)
  if (label === null) return null
  return { href: documentPath(offer.version, offer.tier.id, offer.region.id, 'dpa'), label }
}

/** In one line; notice, time and deletion stand in the section on leaving, to which this line leads. */
function leavingInShort({ switching }: Offer): string {
  return `After the service ends or you switch to another provider, you can retrieve your data for ${counted(switching.retrievalDays, 'day')}, without charge.`
}
