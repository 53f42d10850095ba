import { inArray, type SQL, sql } from 'drizzle-orm'
import { NOTICE_KINDS, type NoticeKind } from '#lib/domain/contracts/customer.ts'
import type { CustomerState } from '#lib/domain/contracts/standing.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { contractContacts, contracts, customers } from '../tables.ts'

/*
 * What the domain says of a customer (`customerStateOn`, `lackingOn`), as the database finds it for a whole list.
 */

const own = sql`${contracts.customer} = ${customers.id}`
const open = (day: CalendarDate) => sql`${own} and (${contracts.ends} is null or ${contracts.ends} >= ${day})`
const hasContract = sql`exists (select 1 from ${contracts} where ${own})`
const hasOpen = (day: CalendarDate) => sql`exists (select 1 from ${contracts} where ${open(day)})`

/** That a customer is in a state on a day. */
export function isInState(state: CustomerState, day: CalendarDate): SQL {
  switch (state) {
    case 'prospect':
      return sql`(not ${hasContract} and ${customers.endedOn} is null)`
    case 'customer':
      return hasOpen(day)
    case 'ended':
      return sql`(not ${hasOpen(day)} and (${hasContract} or ${customers.endedOn} is not null))`
  }
}

/** That nobody is told of one of these kinds of notice under a contract that is not over on a day. */
export function lacks(kinds: readonly NoticeKind[], day: CalendarDate): SQL {
  const { contract, kind } = contractContacts
  // The contracts under which all is told, found at once: one question for each contract takes seconds.
  const whole = sql`select ${contract} from ${contractContacts} where ${inArray(kind, [...kinds])} group by ${contract} having count(distinct ${kind}) = ${kinds.length}`
  return sql`exists (select 1 from ${contracts} where ${open(day)} and ${contracts.id} not in (${whole}))`
}

/** That a customer lacks a contact for whatever it is. */
export function lacksAnything(day: CalendarDate): SQL {
  return lacks(NOTICE_KINDS, day)
}

/** The first last day among the contracts that are not over on a day; far away where none has one. */
export function firstEnd(day: CalendarDate): SQL<string> {
  return sql<string>`coalesce((select min(${contracts.ends}) from ${contracts} where ${open(day)}), '9999-12-31')`
}
