import type { RenewalStep } from '../../contracts/renewal.ts'
import { type CalendarDate, dateInWords } from '../../quantities/time/calendar-date.ts'
import { SCREENS } from '../screens.ts'
import { daysUntil, inDays } from './days.ts'
import type { WaitingItem } from './view.ts'

/** A link of which legal is asked to make a contract. */
export function handedLink({ id, customer, by }: { id: string; customer: string; by: string }): WaitingItem {
  return {
    id: `link-${id}`,
    pressing: 'open',
    mark: 'To be made',
    words: `${by} asks for the contract with ${customer}, of a link that they agreed on.`,
    action: { label: 'Make the contract', path: `${SCREENS.customers.path}/from-link/${id}` },
    command: null,
  }
}

/** A contract that renews, once its first reminder was due. `lastNotice`: until when it can be ended; null where it does not say. */
export function renewingContract(
  {
    contract,
    customer,
    name,
    title,
    renews,
    lastNotice,
    step,
  }: {
    contract: string
    customer: string
    name: string
    title: string
    renews: CalendarDate
    lastNotice: CalendarDate | null
    step: RenewalStep
  },
  today: CalendarDate,
): WaitingItem {
  const until =
    lastNotice === null || lastNotice < today ? '' : ` It can be ended until ${dateInWords(lastNotice)}.`
  return {
    id: `renewal-${contract}`,
    pressing: step === 'last' ? 'soon' : 'open',
    mark: `Renews ${inDays(daysUntil(renews, today))}`,
    words: `The contract of ${name}, ${title}, renews on ${dateInWords(renews)}.${until}`,
    action: { label: 'Open the customer', path: `${SCREENS.customers.path}/${customer}` },
    command: null,
  }
}
