import { versionOfferPath } from '#lib/domain/addresses.ts'
import type {
  AllowedDowntime,
  FieldFacts,
  ReachedUptime,
  TierVerdict,
  UptimeFindings,
} from '#lib/domain/calculators/view.ts'
import { UPTIME_WORDS } from '#lib/domain/calculators/words/uptime.ts'
import { meetsTarget } from '#lib/domain/credits/credit-schedule.ts'
import { counted, durationInWords, grouped } from '#lib/domain/quantities/time/duration.ts'
import { BASES, type Basis } from '#lib/domain/uptime/basis.ts'
import {
  budgetOn,
  type DowntimeBudget,
  downtimeBudgets,
  wholeMinutesOf,
} from '#lib/domain/uptime/downtime-budget.ts'
import { flooredPercent, type Uptime, uptimeOf } from '#lib/domain/uptime/uptime.ts'
import { type JudgedBy, judgedByInWords } from '#lib/domain/versions/judged-by.ts'
import type { SearchParams } from '../../http/request/search-params.ts'
import { termsToShow, type VersionTerms } from '../../terms/shown/version-terms.ts'
import { basisOf, versionField } from '../basis.ts'
import type { Occasion } from '../occasion.ts'
import { addressOf, wasSent } from './answer.ts'
import { downInWords, exactShare } from './exact-share.ts'
import { type Form, readForm } from './form.ts'
import { minutesInput, percentInput } from './inputs.ts'

export const UPTIME_PATH = '/calculators/uptime'
const NAMES = ['uptime', 'minutes', 'basis']

/** What the page of the reverse calculation shows; null before any version is published. */
export function uptimePage(params: SearchParams, now: Date) {
  const form = readForm(params, [...NAMES, 'version'])
  // A percentage has no date: without a choice it is compared with what is offered now.
  const occasion: Occasion = { applicable: termsToShow(now), when: null, ahead: false }
  const basis = basisOf(form, occasion, now)
  if (basis === null || basis.by === null) return null
  const { used, by } = basis
  const sent = wasSent(params, NAMES)
  const found = sent ? answerOf(form, used) : null
  const fields = [...fieldsOf(form), versionField(form, UPTIME_WORDS.automaticVersion, now)]
  const answer =
    found === null || !form.sound()
      ? null
      : { ...found, sentence: sentenceOf(found), text: textOf(found, by, sourceOf(used), fields) }
  return { by: answer === null ? null : by, sent, fields, answer }
}

function sourceOf({ source: { vendor, terms } }: VersionTerms): string {
  return `${vendor.legalName}: ${terms.title}, version ${terms.version}`
}

function answerOf(form: Form, used: VersionTerms): UptimeFindings | null {
  if (form.text('uptime') === '' && form.text('minutes') === '')
    return form.fault('uptime', UPTIME_WORDS.enterEither)
  const percent = form.takeOptional('uptime', percentInput)
  const milliseconds = form.takeOptional('minutes', minutesInput)
  const basis =
    form.text('minutes') === ''
      ? null
      : form.choose('basis', BASES, UPTIME_WORDS.thisList, UPTIME_WORDS.period)
  if (percent === null || milliseconds === null) return null
  const period = BASES.find(({ id }) => id === basis)
  if (milliseconds !== undefined && period === undefined) return null
  if (period !== undefined && milliseconds !== undefined && milliseconds > period.periodMilliseconds)
    return form.fault('minutes', UPTIME_WORDS.onlyMinutes(period.periodMilliseconds / 60_000))
  return {
    allowed: percent === undefined ? null : allowedBy(percent),
    meaning:
      milliseconds === undefined || period === undefined ? null : meaningOf(milliseconds, period, used),
  }
}

function allowedBy(percent: string): AllowedDowntime {
  const budgets = downtimeBudgets(percent)
  return { percent, budgets, whole: wholeMinutes(budgetOn('month-30-days', budgets)) }
}

/** What a budget comes to in the whole minutes that terms count; null where all of the period may be down. */
function wholeMinutes({ allowedMilliseconds, periodMilliseconds }: DowntimeBudget): string | null {
  if (allowedMilliseconds === periodMilliseconds) return null
  const most = wholeMinutesOf(allowedMilliseconds)
  const start = UPTIME_WORDS.wholeMinutes
  if (most === 0) return UPTIME_WORDS.singleMinuteMisses(start)
  const meets = most === 1 ? 'meets' : 'meet'
  return UPTIME_WORDS.stillMeets(start, counted(most, 'minute'), meets, grouped(most + 1))
}

function meaningOf(downtime: number, { name, periodMilliseconds }: Basis, used: VersionTerms): ReachedUptime {
  const uptime = uptimeOf(periodMilliseconds, downtime)
  return {
    basis: name,
    uptimePercent: flooredPercent(uptime),
    exactly: `${exactShare(uptime)}, ${downInWords(uptime)}`,
    tiers: verdicts(uptime, used),
  }
}

/** A row for each tier, and one more for each region in which its target is another. */
function verdicts(uptime: Uptime, { release, source }: VersionTerms): TierVerdict[] {
  const { tiers, regions } = source.terms
  return tiers.flatMap((tier) => {
    const own = regions.filter(({ id }) => tier.regions[id] !== undefined)
    const usual = regions.find(({ id }) => tier.regions[id] === undefined)
    const row = (where: string, target: string, region: string): TierVerdict => ({
      tier: tier.name,
      where,
      target,
      met: meetsTarget(uptime, target),
      href: versionOfferPath(release.version, tier.id, region),
    })
    const rest = own.length === 0 ? UPTIME_WORDS.everyRegion : UPTIME_WORDS.otherRegions
    return [
      ...(usual === undefined ? [] : [row(rest, tier.target, usual.id)]),
      ...own.map(({ id, name }) => row(name, tier.regions[id]?.target ?? tier.target, id)),
    ]
  })
}

function sentenceOf({ allowed, meaning }: UptimeFindings): string {
  const month = allowed?.budgets.find(({ basis }) => basis === 'month-30-days')
  return [
    allowed === null ? '' : UPTIME_WORDS.allows(allowed.percent, month?.allowed),
    meaning === null ? '' : UPTIME_WORDS.reached(meaning.basis, meaning.uptimePercent),
  ]
    .join(' ')
    .trim()
}

function textOf(
  { allowed, meaning }: UptimeFindings,
  by: JudgedBy,
  source: string,
  fields: readonly FieldFacts[],
): string {
  return [
    UPTIME_WORDS.title,
    judgedByInWords(by),
    source,
    ...(allowed === null
      ? []
      : [
          '',
          UPTIME_WORDS.downtimeThat(allowed.percent),
          ...allowed.budgets.map(({ name, allowed: time }) => `${name}: ${time}`),
          ...(allowed.whole === null ? [] : [allowed.whole]),
        ]),
    ...(meaning === null
      ? []
      : [
          '',
          UPTIME_WORDS.reachedExactly(meaning.basis, meaning.uptimePercent, meaning.exactly),
          ...meaning.tiers.map(
            ({ tier, where, target, met }) => `${tier}, ${where}: ${target}%, ${met ? 'met' : 'missed'}`,
          ),
        ]),
    '',
    addressOf(UPTIME_PATH, fields),
  ].join('\n')
}

function fieldsOf(form: Form): FieldFacts[] {
  const options = BASES.map(({ id, name, periodMilliseconds }) => ({
    value: id,
    label: `${name} (${durationInWords(periodMilliseconds)})`,
  }))
  return [
    form.field({
      name: 'uptime',
      label: UPTIME_WORDS.uptime,
      kind: 'decimal',
      help: UPTIME_WORDS.uptimeHelp,
    }),
    form.field({
      name: 'minutes',
      label: UPTIME_WORDS.minutes,
      kind: 'decimal',
      help: UPTIME_WORDS.minutesHelp,
    }),
    form.field({ name: 'basis', label: UPTIME_WORDS.periodLabel, kind: 'choice', options }),
  ]
}
