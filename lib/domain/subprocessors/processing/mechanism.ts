import { enumerated } from '../../quantities/enumeration.ts'
import { type CalendarDate, dateInWords } from '../../quantities/time/calendar-date.ts'

/** How personal data may lawfully reach a sub-processor (GDPR chapter V and its UK counterpart). */
export const TRANSFER_MECHANISMS = [
  'adequacy',
  'dpf',
  'scc-module-3',
  'uk-addendum',
  'none-needed',
  'not-stated',
] as const
export type TransferMechanism = (typeof TRANSFER_MECHANISMS)[number]

/** The three frameworks with the United States: for data from the EU, the United Kingdom and Switzerland. */
export const DPF_FRAMEWORKS = ['eu-us', 'uk-extension', 'swiss-us'] as const

/** What was found in the list of participants, and when. */
export type DpfEvidence = {
  participant: string
  /** The company that is engaged, where the participant's entry covers it. */
  entity?: string | undefined
  frameworks: readonly (typeof DPF_FRAMEWORKS)[number][]
  checkedOn: string
}

/**
 * From when each framework can be relied on: the adequacy decision of the European Commission, the data bridge of the United
 * Kingdom, and the entry into force of the Swiss ordinance.
 */
export const FRAMEWORK_BEGINS: Readonly<Record<(typeof DPF_FRAMEWORKS)[number], CalendarDate>> = {
  'eu-us': '2023-07-10',
  'uk-extension': '2023-10-12',
  'swiss-us': '2024-09-15',
}

const WORDS: Readonly<Record<TransferMechanism, string>> = {
  adequacy: 'Adequacy decision of the European Commission',
  dpf: 'EU–US Data Privacy Framework',
  'scc-module-3': 'EU Standard Contractual Clauses, module 3',
  'uk-addendum': 'EU Standard Contractual Clauses, module 3, with the UK Addendum B1.0',
  'none-needed': 'none needed',
  'not-stated': 'not stated',
}

const FRAMEWORKS: Readonly<Record<(typeof DPF_FRAMEWORKS)[number], string>> = {
  'eu-us': 'EU–US',
  'uk-extension': 'UK Extension',
  'swiss-us': 'Swiss–US',
}

/** "EU–US", "UK Extension": a framework as documents name it. */
export function frameworkInWords(framework: (typeof DPF_FRAMEWORKS)[number]): string {
  return FRAMEWORKS[framework]
}

/** A transfer mechanism as Annex III prints it. */
export function mechanismInWords(mechanism: TransferMechanism): string {
  return WORDS[mechanism]
}

/** "Listed as Acme, Inc. (EU–US and UK Extension) on 12 November 2026." */
export function dpfInWords({ participant, entity, frameworks, checkedOn }: DpfEvidence): string {
  const names = enumerated(frameworks.map(frameworkInWords))
  const listed = entity === undefined ? participant : `${participant}, which covers ${entity}`
  return `Listed as ${listed} (${names}) on ${dateInWords(checkedOn)}.`
}
