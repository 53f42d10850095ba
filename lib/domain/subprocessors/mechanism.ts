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

const WORDS: Readonly<Record<TransferMechanism, string>> = {
  adequacy: 'Adequacy decision of the European Commission',
  dpf: 'EU–US Data Privacy Framework',
  'scc-module-3': 'EU Standard Contractual Clauses, module 3',
  'uk-addendum': 'EU Standard Contractual Clauses, module 3, with the UK Addendum B1.0',
  'none-needed': 'none needed',
  'not-stated': 'not stated',
}

/** A transfer mechanism as Annex III prints it. */
export function mechanismInWords(mechanism: TransferMechanism): string {
  return WORDS[mechanism]
}
