import { offerPath } from '#lib/domain/addresses.ts'
import { meetsTarget } from '#lib/domain/credits/credit-schedule.ts'
import { durationInWords } from '#lib/domain/quantities/duration.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { BASES, type Basis } from '#lib/domain/uptime/basis.ts'
import { type DowntimeBudget, downtimeBudgets } from '#lib/domain/uptime/downtime-budget.ts'
import { flooredPercent, type Uptime, uptimeOf } from '#lib/domain/uptime/uptime.ts'
import { termsInForce } from '../data/in-force.ts'
import { addressOf, wasSent } from './answer.ts'
import { downInWords, exactShare } from './exact-share.ts'
import { type Field, type Form, type Params, readForm } from './form.ts'
import { minutesInput, percentInput } from './inputs.ts'

export const UPTIME_PATH = '/calculators/uptime'
const NAMES = ['uptime', 'minutes', 'basis']

/** A tier's commitment against an uptime. */
export type TierVerdict = { tier: string; where: string; target: string; met: boolean; href: string }

type Allowed = { percent: string; budgets: DowntimeBudget[] }
type Meaning = { basis: string; uptimePercent: string; exactly: string; tiers: TierVerdict[] }

/** What the page of the reverse calculation shows; null before the first version. */
export function uptimePage(params: Params, now: Date) {
  const inForce = termsInForce(now)
  if (inForce === null) return null
  const { terms, vendor } = inForce.source
  const form = readForm(params, NAMES)
  const sent = wasSent(params, NAMES)
  const found = sent ? answerOf(form, terms) : null
  const fields = fieldsOf(form)
  const answer =
    found === null || !form.sound()
      ? null
      : {
          ...found,
          sentence: sentenceOf(found),
          text: textOf(found, `${vendor.legalName}: ${terms.title}, version ${terms.version}`, fields),
        }
  return { version: terms.version, sent, fields, answer }
}

type Found = { allowed: Allowed | null; meaning: Meaning | null }

function answerOf(form: Form, terms: Terms): Found | null {
  if (form.text('uptime') === '' && form.text('minutes') === '')
    return form.fault('uptime', 'Give a percentage, or minutes of downtime below, or both.')
  const percent = form.takeOptional('uptime', percentInput)
  const milliseconds = form.takeOptional('minutes', minutesInput)
  const basis = form.text('minutes') === '' ? null : form.choose('basis', BASES, 'period')
  if (percent === null || milliseconds === null) return null
  const period = BASES.find(({ id }) => id === basis)
  if (milliseconds !== undefined && period === undefined) return null
  if (period !== undefined && milliseconds !== undefined && milliseconds > period.periodMilliseconds)
    return form.fault('minutes', `The period has only ${period.periodMilliseconds / 60_000} minutes.`)
  return {
    allowed: percent === undefined ? null : { percent, budgets: downtimeBudgets(percent) },
    meaning:
      milliseconds === undefined || period === undefined ? null : meaningOf(milliseconds, period, terms),
  }
}

function meaningOf(downtime: number, { name, periodMilliseconds }: Basis, terms: Terms): Meaning {
  const uptime = uptimeOf(periodMilliseconds, downtime)
  return {
    basis: name,
    uptimePercent: flooredPercent(uptime),
    exactly: `${exactShare(uptime)}, ${downInWords(uptime)}`,
    tiers: verdicts(uptime, terms),
  }
}

/** A row for each tier, and one more for each region in which its target is another. */
function verdicts(uptime: Uptime, { tiers, regions }: Terms): TierVerdict[] {
  return tiers.flatMap((tier) => {
    const own = regions.filter(({ id }) => tier.regions[id] !== undefined)
    const usual = regions.find(({ id }) => tier.regions[id] === undefined)
    const row = (where: string, target: string, region: string): TierVerdict => ({
      tier: tier.name,
      where,
      target,
      met: meetsTarget(uptime, target),
      href: offerPath(tier.id, region),
    })
    const rest = own.length === 0 ? 'every region' : 'other regions'
    return [
      ...(usual === undefined ? [] : [row(rest, tier.target, usual.id)]),
      ...own.map(({ id, name }) => row(name, tier.regions[id]?.target ?? tier.target, id)),
    ]
  })
}

function sentenceOf({ allowed, meaning }: Found): string {
  const month = allowed?.budgets.find(({ basis }) => basis === 'month-30-days')
  return [
    allowed === null ? '' : `${allowed.percent}% allows ${month?.allowed} in a calendar month of 30 days.`,
    meaning === null ? '' : `${meaning.basis}: uptime ${meaning.uptimePercent}%.`,
  ]
    .join(' ')
    .trim()
}

function textOf({ allowed, meaning }: Found, source: string, fields: readonly Field[]): string {
  return [
    'Uptime and downtime',
    source,
    ...(allowed === null
      ? []
      : [
          '',
          `Downtime that ${allowed.percent}% allows`,
          ...allowed.budgets.map(({ name, allowed: time }) => `${name}: ${time}`),
        ]),
    ...(meaning === null
      ? []
      : [
          '',
          `${meaning.basis}: uptime ${meaning.uptimePercent}% (rounded down; exactly ${meaning.exactly})`,
          ...meaning.tiers.map(
            ({ tier, where, target, met }) => `${tier}, ${where}: ${target}%, ${met ? 'met' : 'missed'}`,
          ),
        ]),
    '',
    addressOf(UPTIME_PATH, fields),
  ].join('\n')
}

function fieldsOf(form: Form): Field[] {
  const options = BASES.map(({ id, name, periodMilliseconds }) => ({
    value: id,
    label: `${name} (${durationInWords(periodMilliseconds)})`,
  }))
  return [
    form.field({
      name: 'uptime',
      label: 'Uptime, percent',
      kind: 'decimal',
      help: 'At most six decimals, as 99.95. Gives the downtime it allows.',
    }),
    form.field({
      name: 'minutes',
      label: 'Or minutes of downtime',
      kind: 'decimal',
      help: '44 or 43.2. Gives the uptime it means.',
    }),
    form.field({ name: 'basis', label: 'In which period', kind: 'choice', options }),
  ]
}
