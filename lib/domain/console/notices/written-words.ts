import { counted } from '../../quantities/time/duration.ts'

/** Sentences of the form for a notice that a person writes. */
export const WRITE_WORDS = {
  title: 'Write a notice',
  editTitle: 'Change the draft of a notice',
  write: 'Write a notice',
  edit: 'Change the draft',
  lead: 'Announce maintenance, report force majeure, or correct something that was wrong. Save it as a draft first: nobody is told before you send it.',
  kind: 'Kind of notice',
  utc: 'In UTC, for example 2026-12-06 02:00.',
  openEnd: 'In UTC. Leave it empty if nobody knows yet.',
  maintenanceHelp:
    'Minutes of maintenance are excluded from Downtime only if this notice is sent in time, says which features are affected, and stands on the status page as well.',
  correctionHelp: 'The contacts who were told of the notice are told of its correction.',
  chooseNotice: 'Something else',
  scope: 'Whom it concerns',
  scopeHelp: 'Choose none for all.',
  preview: 'Preview',
  save: 'Save the draft',
  saved: 'The draft is saved. Nobody is told before you send it.',
  discard: 'Discard the draft',
  discarded: 'The draft is discarded.',
  concerns: (contracts: number) =>
    contracts === 0
      ? 'This concerns no contract: nobody would be told.'
      : `This concerns ${counted(contracts, 'contract')}.`,
  contacts: (name: string, contacts: number) =>
    contacts === 0 ? `${name}: nobody is told` : `${name}: ${counted(contacts, 'contact')}`,
  warnings: 'Check this before you send it:',
  mailTo: 'The mail to',
  subject: 'Subject',
  says: 'What it says',
  badForm: 'Send every field of the form.',
} as const
