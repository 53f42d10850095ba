import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'
import { isCurrency } from '#lib/domain/quantities/money.ts'
import { readPercent } from '#lib/domain/quantities/percent.ts'
import {
  type CalendarDate,
  isCalendarDate,
  isCalendarMonth,
} from '#lib/domain/quantities/time/calendar-date.ts'
import { MINUTE } from '#lib/domain/quantities/time/duration.ts'
import { isMoment } from '#lib/domain/quantities/time/moment.ts'

/** A kind of input. `ask` says what to enter; `parse` gives null for anything else. */
export type Input<Value> = { ask: string; parse: (text: string) => Value | null }

const MILLISECONDS_PER_THOUSANDTH = 60

/** Minutes, in whole milliseconds. A thousandth of a minute is 60 ms, so that nothing is rounded. */
export const minutesInput: Input<number> = {
  ask: FORM_WORDS.enterMinutes,
  parse: (text) => {
    const match = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(text)
    if (match === null) return null
    return Number(`${match[1]}${(match[2] ?? '').padEnd(3, '0')}`) * MILLISECONDS_PER_THOUSANDTH
  },
}

/** Whole minutes, in milliseconds: what terms count that know clock minutes only (clauses 1.48 and 2.3). */
export const wholeMinutesInput: Input<number> = {
  ask: FORM_WORDS.enterWholeMinutes,
  parse: (text) => (/^\d{1,9}$/.test(text) ? Number(text) * MINUTE : null),
}

export const monthInput: Input<string> = {
  ask: FORM_WORDS.enterMonth,
  parse: (text) => (isCalendarMonth(text) && text >= '1970-01' && text <= '9989-12' ? text : null),
}

export const dateInput: Input<CalendarDate> = {
  ask: FORM_WORDS.enterDate,
  parse: (text) => (isCalendarDate(text) && monthInput.parse(text.slice(0, 7)) !== null ? text : null),
}

export const minorInput: Input<number> = {
  ask: FORM_WORDS.enterMinorUnits,
  parse: (text) => (/^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null),
}

export const currencyInput: Input<string> = {
  ask: FORM_WORDS.enterCurrency,
  parse: (text) => (isCurrency(text) ? text : null),
}

export const percentInput: Input<string> = {
  ask: FORM_WORDS.enterPercent,
  parse: readPercent,
}

// A finer time than a millisecond would have to be cut off.
const PRECISE_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** An instant, from 1972 (before it, offsets had seconds) to 9889, which leaves room for the answer. */
export const instantInput: Input<Date> = {
  ask: FORM_WORDS.enterInstant,
  parse: (text) => {
    if (!PRECISE_MOMENT.test(text) || !isMoment(text)) return null
    const instant = new Date(text)
    return instant.getTime() >= Date.UTC(1972, 0, 2) && instant.getTime() < Date.UTC(9890, 0) ? instant : null
  },
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/

/** A date and time without a zone, a blank or "T" between them, as milliseconds on the clock's own scale. */
export const wallTimeInput: Input<number> = {
  ask: FORM_WORDS.enterWallTime,
  parse: (text) => {
    if (!LOCAL_TIME.test(text)) return null
    const seconds = text.length === 16 ? ':00' : ''
    return instantInput.parse(`${text.replace(' ', 'T')}${seconds}Z`)?.getTime() ?? null
  },
}
