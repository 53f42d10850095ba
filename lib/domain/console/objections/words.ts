import type { ObjectionStanding, Outcome } from '../../objections/objection.ts'
import { counted } from '../../quantities/time/duration.ts'
import type { ObjectionLine, ObjectionsQuestion } from './view.ts'

/** Sentences of the screens about objections. */
export const OBJECTIONS_WORDS = {
  lead: 'What customers object to, and by when each has to be answered.',
  loading: 'Reading the objections…',
  caption: 'Objections of customers',
  none: 'Nobody has objected yet.',
  noneFound: 'No objection matches.',
  standing: 'Standing',
  any: 'Any',
  time: 'In time',
  inTime: 'In time',
  late: 'Late',
  answer: 'Answer',
  due: 'Due',
  overdue: 'Overdue',
  noAnswer: '–',
  unknown: 'There is no such objection. Go back to the list.',
  approvals: 'Approvals',
  approvalsLead:
    'Contracts that ask for approval of each change. Without it, the change does not take effect for them.',
  approvalsCaption: 'Changes that customers have to approve',
  noApproval: 'No contract asks for approval of a change.',
  asked: 'Not decided yet',
  announcedFor: (day: string) => `Announced for ${day}`,
  answerBy: (by: string) => `Answer by ${by}`,
  exit: (day: string) => `They may end it until ${day}`,
  undoLast: 'Undo the last step',
  record: 'Record',
  recordTitle: 'Record what they said',
  recordLead: (customer: string, contract: string) =>
    `${customer}, ${contract}. Record this only if they told you so in writing.`,
  decision: 'What they said',
  approved: 'Approved',
  refused: 'Refused',
  who: 'Who said so',
  day: 'On which day',
  reference: 'Where it is written',
  referenceHelp: 'For example the subject of their e-mail, or the number of a document.',
  recorded: 'Recorded.',
  undone: 'Taken back.',
  undo: 'Undo',
  noDeadline: 'Did not run yet: not everyone of this contract was told',
  terms: 'Version of the terms',
  sha256: 'SHA-256 of the reasons',
  by: (who: string, reference: string) => `Recorded by ${who}: ${reference}`,
  reasons: 'Reasons',
  history: 'What happened',
  receipt: 'Receipt (PDF)',
  note: 'Note to the customer',
  noteHelp: 'The customer gets it by e-mail.',
  outcome: 'How it was resolved',
  made: 'The change is made for them, as agreed',
  notMade: 'The change is not made for them',
  save: 'Save and tell the customer',
  saved: 'Saved. The customer is told by e-mail.',
  cancelled: 'The last step was taken back. The customer is told by e-mail.',
} as const

/** What is done, on a button: "Offer an alternative". */
export const STEP_LABELS: Readonly<Record<ObjectionStanding, string>> = {
  received: 'Received',
  'in-mitigation': 'Offer an alternative',
  resolved: 'Resolve',
  accepted: 'Accept, no alternative',
  withdrawn: 'Record a withdrawal',
}

/** What a step means, in its dialog. */
export const STEP_LEADS: Readonly<Record<ObjectionStanding, string>> = {
  received: '',
  'in-mitigation':
    'Say in the note what you offer. The days in which the customer may end the contract begin now.',
  resolved: 'Say in the note what was agreed.',
  accepted:
    'You have no alternative: the change is not made for this contract, and the customer may end what depends on it.',
  withdrawn: 'Only if the customer said so. Say in the note how.',
}

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  made: OBJECTIONS_WORDS.made,
  'not-made': OBJECTIONS_WORDS.notMade,
}

/** "3 days left", "due today", "2 days overdue". */
export function daysLeftInWords(days: number): string {
  if (days < 0) return `${counted(-days, 'day')} overdue`
  return days === 0 ? 'due today' : `${counted(days, 'day')} left`
}

/** The objections that a question asks for. */
export function matching(
  objections: readonly ObjectionLine[],
  { standing, time, answer }: ObjectionsQuestion,
): ObjectionLine[] {
  return objections.filter(
    (one) =>
      (standing === '' || one.standing === standing) &&
      (time === '' || one.isLate === (time === 'late')) &&
      (answer === '' ||
        (one.answer !== null && (answer === 'due' ? one.answer.daysLeft >= 0 : one.answer.daysLeft < 0))),
  )
}
