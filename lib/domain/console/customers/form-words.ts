import type { ContractField } from '../../contracts/contract-text.ts'

/** What stands in the form of a contract. */
export const CONTRACT_FORM = {
  latest: 'The latest, whichever it is',
  choose: 'Choose',
  notStated: 'Not stated',
  answers: [
    { id: 'yes', name: 'Yes' },
    { id: 'no', name: 'No' },
  ],
  authorisations: [
    { id: 'general', name: 'General: may object' },
    { id: 'specific', name: 'Specific: has to agree' },
  ],
  reminders: [
    { id: 'yes', name: 'Yes, by mail' },
    { id: 'no', name: 'No: the rep alone' },
  ],
  help: {
    reference: 'Its number, such as MSA-2026-014. A single contract may have none.',
    ends: 'The last day. Left empty, it is open.',
    renews: 'The day on which the next term begins. Customer and rep are reminded before.',
    renewalNotice: 'Days before renewal by which either side has to end it, for example 60.',
    monthlyFee: 'For example 12000.50. Left empty, it is not stated.',
    currency: 'For example EUR.',
    noticeDays: 'Left empty, as the terms say.',
    yearStarts: 'For example 1 January. Left empty, the day on which the contract begins.',
  } as Partial<Record<ContractField, string>>,
} as const
