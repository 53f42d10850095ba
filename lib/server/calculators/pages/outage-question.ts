import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'
import { OUTAGE_FORM } from '#lib/domain/calculators/words/outage-form.ts'
import { minorDigits, minorUnits } from '#lib/domain/quantities/money.ts'
import { addDays, dateInWords, monthInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { MINUTE } from '#lib/domain/quantities/time/duration.ts'
import type { MonthInput } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { type Period, periodOf } from '#lib/domain/uptime/period.ts'
import { inVersion } from './choices.ts'
import type { Form } from './form.ts'
import { currencyInput, dateInput, monthInput, wallTimeInput, wholeMinutesInput } from './inputs.ts'
import { instantsOf } from './local-instants.ts'

export type OutageQuestion = {
  tier: string
  region: string
  currency: string | null
  /** Milliseconds of the outage as a whole, where only a part of it lies in the month; else null. */
  partOf: number | null
  input: MonthInput
}

/** The question that the form of an outage asks; null, with every fault noted beside its field, where it asks none. */
export function outageQuestion(form: Form, terms: Terms): OutageQuestion | null {
  const where = inVersion(terms.version)
  const tier = form.choose('tier', terms.tiers, where)
  const region = form.choose('region', terms.regions, where)
  const month = form.take('month', monthInput, monthInput.ask)
  const contractStart = form.takeOptional('contractStart', dateInput)
  const maintenanceMilliseconds = form.takeOptional('maintenance', wholeMinutesInput)
  const otherExcludedMilliseconds = form.takeOptional('excluded', wholeMinutesInput)
  const excludesTime = (maintenanceMilliseconds ?? 0) + (otherExcludedMilliseconds ?? 0) > 0
  const measured = measureOf(form, terms, month, excludesTime)
  const money = moneyOf(form)
  if (tier === null || region === null || month === null || measured === null) return null
  if (maintenanceMilliseconds === null || otherExcludedMilliseconds === null) return null
  if (contractStart === null || money === null || !form.sound()) return null
  const { currency, ...fees } = money
  const { measure, partOf } = measured
  const excluded = { maintenanceMilliseconds, otherExcludedMilliseconds }
  return { tier, region, currency, partOf, input: { month, contractStart, ...excluded, ...measure, ...fees } }
}

type Measured = {
  measure: Pick<MonthInput, 'downtimeMilliseconds' | 'outagesMilliseconds'>
  partOf: OutageQuestion['partOf']
}

function measureOf(form: Form, terms: Terms, month: string | null, excludesTime: boolean): Measured | null {
  const asSpan = form.text('start') !== '' || form.text('end') !== ''
  if (form.text('minutes') === '' && !asSpan) return form.fault('minutes', OUTAGE_FORM.enterDowntime)
  if (form.text('minutes') !== '' && asSpan) return form.fault('minutes', OUTAGE_FORM.notBoth)
  if (!asSpan) {
    const downtimeMilliseconds = form.take('minutes', wholeMinutesInput, '')
    return downtimeMilliseconds === null ? null : { measure: { downtimeMilliseconds }, partOf: null }
  }
  const { zone } = terms.commitment
  const start = instantOf(form, 'start', zone, OUTAGE_FORM.enterStart)
  const end = instantOf(form, 'end', zone, OUTAGE_FORM.enterEnd)
  if (start === null || end === null || month === null) return null
  // Downtime is counted in clock minutes: whether a minute that is down in part is a bad one, its error rate decides.
  for (const [name, moment] of [
    ['start', start],
    ['end', end],
  ] as const)
    if (moment % MINUTE !== 0) return form.fault(name, OUTAGE_FORM.withoutSeconds)
  if (end <= start) return form.fault('end', OUTAGE_FORM.endBeforeStart)
  const window = periodOf(terms.commitment, month)
  if (!window.ok) return form.fault('month', OUTAGE_FORM.monthNotMeasured)
  const { period } = window
  const bounds = boundsOf(period, zone)
  const part = Math.min(end, bounds.until) - Math.max(start, bounds.from)
  if (part <= 0)
    return form.fault(
      'start',
      OUTAGE_FORM.outsideMonth(
        monthInWords(month),
        dateInWords(period.from),
        dateInWords(addDays(period.until, -1)),
        zone,
      ),
    )
  const whole = end - start
  // What is left of a longer run after an exclusion counts, however short (downtime.fragments); what stands alone does not.
  const minimum = terms.downtime.minimumConsecutiveMinutes
  if (excludesTime && whole < minimum * MINUTE) return form.fault('start', OUTAGE_FORM.shorterThan(minimum))
  // Runs of bad minutes are found across the ends of months, before each minute is assigned to its month (downtime.order).
  return part < whole && whole >= minimum * MINUTE
    ? { measure: { downtimeMilliseconds: part }, partOf: whole }
    : { measure: { outagesMilliseconds: [part] }, partOf: null }
}

function instantOf(form: Form, name: string, zone: string, empty: string): number | null {
  const wall = form.take(name, wallTimeInput, empty)
  if (wall === null) return null
  const [instant, second] = instantsOf(wall, zone)
  if (instant === undefined) return form.fault(name, FORM_WORDS.skippedByClocks(zone))
  if (second !== undefined) return form.fault(name, OUTAGE_FORM.shownTwice(zone))
  return instant
}

function boundsOf({ from, until }: Period, zone: string): { from: number; until: number } {
  const [begin, end] = [from, until].map((date) => instantsOf(Date.parse(`${date}T00:00:00Z`), zone)[0])
  if (begin === undefined || end === undefined)
    throw new RangeError(`no midnight begins ${from} or ${until} in ${zone}`)
  return { from: begin, until: end }
}

type Fees = Pick<MonthInput, 'monthlyFeeMinor' | 'wholeMonthFeeMinor' | 'alreadyCreditedMinor'> & {
  currency: string | null
}

/** Fee, currency and credits taken: all optional together, for without a fee there is still a percentage. */
function moneyOf(form: Form): Fees | null {
  if (['fee', 'whole', 'taken', 'currency'].every((name) => form.text(name) === '')) return { currency: null }
  if (form.text('fee') === '') return form.fault('fee', OUTAGE_FORM.enterFee)
  const currency = form.take('currency', currencyInput, OUTAGE_FORM.enterFeeCurrency)
  if (currency === null) return null
  const amount = {
    ask: amountIn(currency),
    parse: (text: string) => minorUnits(text, currency),
  }
  const monthlyFeeMinor = form.take('fee', amount, '')
  const wholeMonthFeeMinor = form.text('whole') === '' ? undefined : form.take('whole', amount, '')
  const alreadyCreditedMinor = form.takeOptional('taken', amount)
  if (monthlyFeeMinor === null || wholeMonthFeeMinor === null || alreadyCreditedMinor === null) return null
  return { currency, monthlyFeeMinor, wholeMonthFeeMinor, alreadyCreditedMinor }
}

function amountIn(currency: string): string {
  const digits = minorDigits(currency)
  const decimals =
    digits === 0 ? OUTAGE_FORM.noDecimals(currency) : OUTAGE_FORM.atMostDecimals(digits, currency)
  return OUTAGE_FORM.enterAmount(decimals)
}
