import { addDays, dateInWords, monthInWords } from '#lib/domain/quantities/calendar-date.ts'
import { minorDigits, minorUnits } from '#lib/domain/quantities/money.ts'
import type { MonthInput } from '#lib/domain/terms/evaluation/evaluate-month.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { type Period, periodOf } from '#lib/domain/uptime/period.ts'
import type { Form } from './form.ts'
import { currencyInput, minutesInput, monthInput, wallTimeInput } from './inputs.ts'
import { instantsOf } from './local-instants.ts'

export type OutageQuestion = {
  tier: string
  region: string
  currency: string | null
  input: MonthInput
}

/** The question that the form of an outage asks; null, with every fault noted beside its field, where it asks none. */
export function outageQuestion(form: Form, terms: Terms): OutageQuestion | null {
  const tier = form.choose('tier', terms.tiers, 'tier')
  const region = form.choose('region', terms.regions, 'region')
  const month = form.take('month', monthInput, 'Give the month that the outage was in, for example 2026-02.')
  const measure = measureOf(form, terms, month)
  const maintenanceMilliseconds = form.takeOptional('maintenance', minutesInput)
  const money = moneyOf(form)
  if (tier === null || region === null || month === null || measure === null) return null
  if (maintenanceMilliseconds === null || money === null || !form.sound()) return null
  const { currency, ...fees } = money
  return { tier, region, currency, input: { month, maintenanceMilliseconds, ...measure, ...fees } }
}

type Measured = Pick<MonthInput, 'downtimeMilliseconds' | 'outagesMilliseconds'>

function measureOf(form: Form, terms: Terms, month: string | null): Measured | null {
  const asSpan = form.text('start') !== '' || form.text('end') !== ''
  if (form.text('minutes') === '' && !asSpan)
    return form.fault('minutes', 'Give the minutes of downtime, or the start and the end of the outage.')
  if (form.text('minutes') !== '' && asSpan)
    return form.fault('minutes', 'Give either the minutes or the start and the end, and empty the other.')
  if (!asSpan) {
    const downtimeMilliseconds = form.take('minutes', minutesInput, '')
    return downtimeMilliseconds === null ? null : { downtimeMilliseconds }
  }
  const { zone } = terms.commitment
  const start = instantOf(form, 'start', zone, 'Give the start of the outage too.')
  const end = instantOf(form, 'end', zone, 'Give the end of the outage too.')
  if (start === null || end === null || month === null) return null
  if (end <= start) return form.fault('end', 'The end must be after the start.')
  const window = periodOf(terms.commitment, month)
  if (!window.ok) return form.fault('month', 'This month is not measured.')
  const { period } = window
  const bounds = boundsOf(period, zone)
  const within = `An outage is worked out for one month. This one must lie in ${monthInWords(month)}, from ${dateInWords(period.from)} to ${dateInWords(addDays(period.until, -1))}, ${zone}.`
  if (start < bounds.from || start >= bounds.until) return form.fault('start', within)
  if (end > bounds.until) return form.fault('end', within)
  return { outagesMilliseconds: [end - start] }
}

function instantOf(form: Form, name: string, zone: string, empty: string): number | null {
  const wall = form.take(name, wallTimeInput, empty)
  if (wall === null) return null
  const [instant, second] = instantsOf(wall, zone)
  if (instant === undefined) return form.fault(name, `The clocks of ${zone} skip this time.`)
  if (second !== undefined)
    return form.fault(name, `The clocks of ${zone} show this time twice. Give the minutes instead.`)
  return instant
}

function boundsOf({ from, until }: Period, zone: string): { from: number; until: number } {
  const [begin, end] = [from, until].map((date) => instantsOf(Date.parse(`${date}T00:00:00Z`), zone)[0])
  if (begin === undefined || end === undefined)
    throw new RangeError(`no midnight begins ${from} or ${until} in ${zone}`)
  return { from: begin, until: end }
}

type Fees = Pick<MonthInput, 'monthlyFeeMinor' | 'alreadyCreditedMinor'> & { currency: string | null }

/** Fee, currency and credits taken: all optional together, for without a fee there is still a percentage. */
function moneyOf(form: Form): Fees | null {
  if (form.text('fee') === '' && form.text('taken') === '' && form.text('currency') === '')
    return { currency: null }
  if (form.text('fee') === '')
    return form.fault('fee', 'Give the monthly fee, or empty the currency and the credits taken.')
  const currency = form.take('currency', currencyInput, 'Give the currency of the fee, for example EUR.')
  if (currency === null) return null
  const amount = {
    takes: `a plain decimal without separators and with at most ${minorDigits(currency)} decimals in ${currency}, for example 12000; 12,000 is written 12000`,
    parse: (text: string) => minorUnits(text, currency),
  }
  const monthlyFeeMinor = form.take('fee', amount, '')
  const alreadyCreditedMinor = form.takeOptional('taken', amount)
  if (monthlyFeeMinor === null || alreadyCreditedMinor === null) return null
  return { currency, monthlyFeeMinor, alreadyCreditedMinor }
}
