import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { businessHoursInWords } from '../../support/business-calendar.ts'
import { type TermFact, tell } from './term-fact.ts'

const data = tell('Region', 'dpa')
const subprocessors = tell('Sub-processors', 'dpa')
const support = tell('Region')
const tiers = tell('Tier')
const CONTROLS = {
  sso: 'Single sign-on',
  scim: 'User provisioning',
  rbac: 'Role-based access control',
  'audit-log': 'Audit log',
  'audit-log-export': 'Export of the audit log',
} as const

/** Where data lie, when the region works, what the tier includes. */
export function regionAndTierFacts({ region, tier, title }: OfferFacts): TermFact[] {
  const { calendar, transfers } = region
  return [
    ...region.dataLocations.map(({ place, country, purpose }) =>
      data.member(
        [`location.${place}, ${country}, ${purpose}`, `Data location: ${purpose}`],
        'annex-3.locations',
        `${place}, ${country}`,
        'needs-reading',
        { slot: `location.${purpose}` },
      ),
    ),
    // A change of sub-processors amends this list (DPA, section Sub-processors), so it is told, and announced, with them.
    ...region.subprocessorCountries.map((country) =>
      subprocessors.member(
        [`subprocessor-country.${country}`, 'Country in which sub-processors store data'],
        'transfers.region',
        country,
        'needs-reading',
        { losing: 'better' },
      ),
    ),
    ...region.staff.map(({ employer, country }) =>
      data.member(
        [`staff.${employer}, ${country}`, 'Staff that can reach data'],
        'transfers.access',
        `${employer} (${country})`,
        'needs-reading',
        { slot: `staff.${employer}` },
      ),
    ),
    data.amount(
      ['transfers.needed', 'Transfers out of the EEA, UK and Switzerland'],
      'transfers.need',
      transfers.needed ? 1 : 0,
      transfers.needed ? 'needed' : 'not needed',
      // It says where data go: by itself it is neither better nor worse.
      'needs-reading',
    ),
    data.wording(['transfers.reason', 'Transfers: why'], 'transfers.need', transfers.reason),
    support.wording(['calendar.hours', 'Business hours'], 'support.hours', businessHoursInWords(calendar)),
    support.wording(['calendar.name', 'Name of the calendar'], 'support.hours', calendar.name),
    ...calendar.holidays.map(({ date, name }) =>
      support.member(
        [`holiday.${date}`, 'Holiday'],
        'support.hours',
        `${dateInWords(date)}, ${name}`,
        'worse',
      ),
    ),
    ...region.languages.map((language) =>
      support.member([`language.${language}`, 'Language of support'], 'support.hours', language, 'better'),
    ),
    support.wording(['region.id', 'Name of the region in addresses'], null, region.id, 'neutral'),
    support.wording(['region.name', 'Name of the region'], null, region.name),
    support.wording(['region.short-name', 'Short name of the region'], null, region.shortName),
    tiers.wording(['tier.id', 'Name of the tier in addresses'], null, tier.id, 'neutral'),
    tiers.wording(['tier.name', 'Name of the tier'], null, tier.name),
    // For how long a customer binds itself, as a rule.
    tiers.wording(['tier.contract', 'Contract that it typically comes with'], null, tier.contract),
    tiers.wording(['title', 'Title of the terms'], null, title),
    ...tier.features.map((feature) =>
      tiers.member([`feature.${feature}`, CONTROLS[feature]], null, 'included', 'better'),
    ),
  ]
}

const HOLIDAY = /^(?:objection-)?holiday\.(.+)$/

/** The days of the calendar that both versions speak of: what lies before the later one begins is past. */
export function withoutPastHolidays(facts: readonly TermFact[], begins: string): TermFact[] {
  return facts.filter(({ id }) => {
    const [, date] = HOLIDAY.exec(id) ?? []
    return date === undefined || date >= begins
  })
}
