import { noticePath, versionComparisonPath, versionPath } from '../../addresses.ts'
import { type CalendarDate, dateInWords } from '../../quantities/time/calendar-date.ts'
import { counted, grouped } from '../../quantities/time/duration.ts'
import type { Review } from '../../terms/review/review.ts'
import { SCREENS } from '../screens.ts'
import { daysUntil, inDays } from './days.ts'
import type { WaitingItem } from './view.ts'

/** So many days ahead a review or an expiry is told of, and a change that begins. */
const REVIEW_DAYS = 14
const BEGIN_DAYS = 30

/** A version that is published and has not begun. `after`: the version in force; null where there is none. */
export type ComingVersion = { version: string; begins: CalendarDate; after: string | null }
/** A notice of which something has not taken effect. */
export type ComingChange = { id: string; title: string; begins: CalendarDate }

/** The review of the terms, where it is due soon or was due already. */
export function waitingReview({ due, overdue }: Review, today: CalendarDate): WaitingItem[] {
  const days = due === null ? null : daysUntil(due, today)
  if (!overdue && (days === null || days > REVIEW_DAYS)) return []
  return [
    {
      id: 'review',
      pressing: overdue ? 'amiss' : 'soon',
      mark: overdue ? 'Overdue' : `Due ${inDays(days ?? 0)}`,
      words:
        due === null
          ? 'No review of the terms is recorded yet.'
          : `The terms have to be reviewed by ${dateInWords(due)}.`,
      action: null,
      command: 'npm run terms:reviewed -- --by "<role>"',
    },
  ]
}

/** Documents that could not be made, or are gone. `reason`: a sentence. */
export function failedDocuments(missing: number, reason: string): WaitingItem {
  return {
    id: 'documents',
    pressing: 'amiss',
    mark: missing === 0 ? 'Failing' : `${counted(missing, 'document')} missing`,
    words: reason,
    action: { label: 'See the documents', path: SCREENS.releases.path },
    command: null,
  }
}

/** A version that begins within 30 days. */
export function comingVersion({ version, begins, after }: ComingVersion, today: CalendarDate): WaitingItem[] {
  const days = daysUntil(begins, today)
  if (days > BEGIN_DAYS) return []
  return [
    {
      id: `version-${version}`,
      pressing: 'soon',
      mark: `Begins ${inDays(days)}`,
      words: `Version ${version} of the terms is in force from ${dateInWords(begins)}.`,
      action:
        after === null
          ? { label: 'See the version', path: versionPath(version) }
          : { label: 'See what changes', path: versionComparisonPath(after, version) },
      command: null,
    },
  ]
}

/** A change of sub-processors that takes effect within 30 days. */
export function comingChange({ id, title, begins }: ComingChange, today: CalendarDate): WaitingItem[] {
  const days = daysUntil(begins, today)
  if (days > BEGIN_DAYS) return []
  return [
    {
      id: `change-${id}`,
      pressing: 'soon',
      mark: `Takes effect ${inDays(days)}`,
      words: `Change of sub-processors: ${title}.`,
      action: { label: 'See the notice', path: noticePath(id) },
      command: null,
    },
  ]
}

/** Invitations that nobody has answered. */
export function openInvitations(open: number): WaitingItem[] {
  if (open === 0) return []
  return [
    {
      id: 'invitations',
      pressing: 'open',
      mark: 'Open',
      words: open === 1 ? 'One invitation is not answered yet.' : `${open} invitations are not answered yet.`,
      action: { label: 'See the people', path: SCREENS.people.path },
      command: null,
    },
  ]
}

/** Mails to subscribers that were given up within a week. */
export function failedMails(failed: number): WaitingItem[] {
  if (failed === 0) return []
  return [
    {
      id: 'mails',
      pressing: 'amiss',
      mark: 'Not delivered',
      words: `${counted(failed, 'mail')} to subscribers could not be delivered within the last 7 days.`,
      action: { label: 'See the subscribers', path: SCREENS.subscribers.path },
      command: null,
    },
  ]
}

/** Customers at which nobody is told of changes of sub-processors. */
export function missingContacts(customers: number): WaitingItem[] {
  if (customers === 0) return []
  const have = customers === 1 ? 'customer has' : 'customers have'
  return [
    {
      id: 'contacts',
      pressing: 'amiss',
      mark: 'Nobody is told',
      words: `${grouped(customers)} ${have} no contact for sub-processor notices.`,
      action: { label: 'See the customers', path: `${SCREENS.customers.path}?state=lacking` },
      command: null,
    },
  ]
}

/** A notice that nobody has sent to the customers yet. */
export function waitingNotice({
  id,
  title,
  counts,
}: {
  id: string
  title: string
  counts: { contacts: number; customers: number }
}): WaitingItem {
  const whom = `${counted(counts.contacts, 'contact')} of ${counted(counts.customers, 'customer')}`
  return {
    id: `notice-${id}`,
    pressing: 'soon',
    mark: 'Not sent yet',
    words: `A notice waits to be sent: ${whom}. ${title}.`,
    action: { label: 'Look at it and send it', path: `${SCREENS.notices.path}/${id}` },
    command: null,
  }
}

/** Contacts whom a notice did not reach. */
export function failedNotice({
  id,
  title,
  counts,
}: {
  id: string
  title: string
  counts: { failed: number }
}): WaitingItem {
  return {
    id: `notice-failed-${id}`,
    pressing: 'amiss',
    mark: 'Not delivered',
    words: `A notice did not reach ${counted(counts.failed, 'contact')}: ${title}.`,
    action: { label: 'See whom, and give another address', path: `${SCREENS.notices.path}/${id}` },
    command: null,
  }
}

/** Tasks about notices that are one's own, or nobody's. */
export function openTasks({ mine, unowned }: { mine: number; unowned: number }): WaitingItem[] {
  if (mine + unowned === 0) return []
  const whose = [
    ...(mine === 0 ? [] : [`${grouped(mine)} ${mine === 1 ? 'is' : 'are'} yours`]),
    ...(unowned === 0 ? [] : [`${grouped(unowned)} ${unowned === 1 ? 'is' : 'are'} nobody’s`]),
  ].join(', ')
  return [
    {
      id: 'notice-tasks',
      pressing: 'soon',
      mark: counted(mine + unowned, 'task'),
      words: `Tasks about notices to customers: ${whose}.`,
      action: { label: 'See the tasks', path: `${SCREENS.notices.path}/tasks` },
      command: null,
    },
  ]
}

/** The address at which customers object, where no test message has arrived there. */
export function untestedAddress(address: { words: string; works: boolean } | null): WaitingItem[] {
  if (address === null || address.works) return []
  return [
    {
      id: 'objection-address',
      pressing: 'open',
      mark: 'Not tested',
      words: address.words,
      action: { label: 'Test it', path: SCREENS.notices.path },
      command: null,
    },
  ]
}

/** For whoever signs in with a password alone. */
export function missingFactor(): WaitingItem {
  return {
    id: 'second-factor',
    pressing: 'open',
    mark: 'Your account',
    words: 'Your password alone opens the console. A code from your phone makes it harder to break in.',
    action: { label: 'Turn on the second factor', path: SCREENS.profile.path },
    command: null,
  }
}
