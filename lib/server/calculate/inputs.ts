import { isCalendarMonth } from '#lib/domain/quantities/calendar-date.ts'
import { isCurrency } from '#lib/domain/quantities/money.ts'
import { canonicalPercent, isPercent } from '#lib/domain/quantities/percent.ts'
import { isMoment } from '../api/moment.ts'

/** A kind of input. `takes` finishes the sentence "It takes …"; `parse` gives null for anything else. */
export type Input<Value> = { takes: string; parse: (text: string) => Value | null }

const MILLISECONDS_PER_THOUSANDTH = 60

/** Minutes, in whole milliseconds. A thousandth of a minute is 60 ms, so that nothing is rounded. */
export const minutesInput: Input<number> = {
  takes: 'minutes as a plain decimal, zero or more, with at most three decimals, for example 44 or 43.2',
  parse: (text) => {
    const match = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(text)
    if (match === null) return null
    return Number(`${match[1]}${(match[2] ?? '').padEnd(3, '0')}`) * MILLISECONDS_PER_THOUSANDTH
  },
}

export const monthInput: Input<string> = {
  takes: 'a month that exists, as YYYY-MM from 1970-01 to 9989-12, for example 2026-02',
  parse: (text) => (isCalendarMonth(text) && text >= '1970-01' && text <= '9989-12' ? text : null),
}

export const minorInput: Input<number> = {
  takes:
    'an amount in whole minor units of the currency, zero or more, for example 1200000 for EUR 12,000.00',
  parse: (text) => (/^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null),
}

export const currencyInput: Input<string> = {
  takes: 'the code of a currency in three capitals (ISO 4217), for example EUR',
  parse: (text) => (isCurrency(text) ? text : null),
}

export const percentInput: Input<string> = {
  takes: 'a percentage from 0 to 100 as a plain decimal, with at most six decimals, for example 99.95',
  parse: (text) => (isPercent(text) ? canonicalPercent(text) : null),
}

// A finer time than a millisecond would have to be cut off.
const PRECISE_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/

/** An instant, from 1972 (before it, offsets had seconds) to 9889, which leaves room for the answer. */
export const instantInput: Input<Date> = {
  takes:
    'a moment with its offset as RFC 3339, to the millisecond at most, from 1972 to 9889, for example 2026-11-20T15:30:00Z; in an address a plus sign is written %2B',
  parse: (text) => {
    if (!PRECISE_MOMENT.test(text) || !isMoment(text)) return null
    const instant = new Date(text)
    return instant.getTime() >= Date.UTC(1972, 0, 2) && instant.getTime() < Date.UTC(9890, 0) ? instant : null
  },
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/

/** A date and time without a zone, as milliseconds on the clock's own scale. */
export const wallTimeInput: Input<number> = {
  takes: 'a date and time that exist, as YYYY-MM-DDTHH:MM, for example 2026-11-20T16:30',
  parse: (text) => {
    if (!LOCAL_TIME.test(text)) return null
    const seconds = text.length === 16 ? ':00' : ''
    return instantInput.parse(`${text}${seconds}Z`)?.getTime() ?? null
  },
}
