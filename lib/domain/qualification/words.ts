import type { DocumentKind } from '../legal/text.ts'
import type { Verdict } from './criterion.ts'
import type { CitedClause, Evaluation } from './evaluate.ts'

/** The words for a verdict. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  meets: 'Meets',
  exceeds: 'Exceeds',
  gap: 'Gap',
  'not-stated': 'Not stated',
}

const DOCUMENT_NAMES: Record<DocumentKind, string> = { sla: 'SLA', dpa: 'DPA' }

/** "SLA 2.1". */
export function clauseInWords({ document, number }: CitedClause): string {
  return `${DOCUMENT_NAMES[document]} ${number}`
}

/** "Qualifies" or "Does not qualify". */
export function standingInWords({ qualifies }: Evaluation): string {
  return qualifies ? 'Qualifies' : 'Does not qualify'
}

/** What lies behind the whole verdict: "5 meet, 1 exceeds, 2 gaps, 1 not stated"; what is none is left out. */
export function countsInWords({ counts }: Evaluation): string {
  const { meets, exceeds, gap } = counts
  return [
    [meets, meets === 1 ? 'meets' : 'meet'],
    [exceeds, exceeds === 1 ? 'exceeds' : 'exceed'],
    [gap, gap === 1 ? 'gap' : 'gaps'],
    [counts['not-stated'], 'not stated'],
  ]
    .filter(([amount]) => amount !== 0)
    .map(([amount, word]) => `${amount} ${word}`)
    .join(', ')
}

/** What the form and the API say where a question cannot be answered. */
export const QUALIFICATION_WORDS = {
  noSuchVersion: 'There is no such published version. Choose one from the list of versions.',
  nothingRequired: 'Add at least one requirement, for example uptime=99.9.',
  unusable: (parameter: string, message: string) => `The parameter "${parameter}" cannot be used. ${message}`,
  weightAlone: (weight: string, id: string) =>
    `"${weight}" says how much "${id}" matters: add "${id}", or remove it.`,
} as const
