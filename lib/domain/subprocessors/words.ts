import { enumerated } from '../quantities/enumeration.ts'
import { dateInWords } from '../quantities/time/calendar-date.ts'
import type { FirstDay } from './first-day.ts'

/** Sentences about the list of sub-processors, for pages, messages of the API and exports. */
export const LIST_WORDS = {
  ahead: 'A day ahead goes by what is announced today.',
  title: 'Sub-processors',
  listTitle: (vendor: string) => `Sub-processors — ${vendor}`,
  listDescription: (vendor: string) =>
    `Every company that can touch the data of ${vendor}’s customers: what it does, where, on what basis, and every change before it takes effect.`,
  noticeTitle: (title: string, vendor: string) => `${title} — notice of ${vendor}`,
  companyTitle: (name: string, vendor: string) => `${name} — sub-processor of ${vendor}`,
  compareTitle: (vendor: string) => `Compare the list of sub-processors on two days — ${vendor}`,
  noTier: (given: string, tiers: string[]) =>
    `There is no tier ${given}. Choose one of ${enumerated(tiers, 'or')}.`,
  noRegion: (given: string, regions: string[]) =>
    `There is no region ${given}. Choose one of ${enumerated(regions, 'or')}.`,
  noPlaces: 'No version of the terms is published yet, so there are no tiers and regions. Leave them out.',
  noService: (given: string, services: string[]) =>
    `There is no service ${given}. Choose one of ${enumerated(services, 'or')}.`,
  noServices: 'This list is not divided by services. Leave services out.',
  noCondition: (given: string, conditions: string[]) =>
    `${given} does not say whether a condition holds. Write one of ${enumerated(conditions, 'or')} with :yes or :no, for example ${conditions[0]}:no.`,
  noConditions: 'No company on this list depends on a condition. Leave conditions out.',
  bothWays: (id: string) => `${id} is said both ways. Write ${id}:yes or ${id}:no.`,
  using: (services: readonly string[]) => `using ${enumerated(services)}`,
  where: (name: string, holds: boolean) => `${holds ? 'where' : 'unless'} ${name}`,
  notDate: (given: string) => `${given} is not a date. Enter a day, for example 2026-10-01.`,
  notOutside: (given: string) => `outside-eea is ${given}. Write yes or no, or leave it out.`,
  notCountry: (name: string, given: string, others: readonly string[]) =>
    `${name} is ${given}. Enter a country by its two letters, for example DE, or ${enumerated(others, 'or')}.`,
  notMechanism: (given: string, known: readonly string[]) =>
    `There is no mechanism ${given}. Choose one of ${enumerated(known, 'or')}.`,
  notSort: (given: string, known: readonly string[]) =>
    `The list cannot be sorted by ${given}. Choose one of ${enumerated(known, 'or')}.`,
  notColumn: (given: string, known: readonly string[]) =>
    `There is no column ${given}. Choose from ${enumerated(known)}.`,
  notPurpose: (given: string) =>
    `No company has ever had the purpose ${given}. Choose one from the form, or search for a word of it.`,
  notData: (given: string) =>
    `No company has ever had the data category ${given}. Choose one from the form, or search for a word of it.`,
  longSearch: 'The search is too long. Enter at most 100 characters.',
  everywhere: 'every tier and region',
  enterDay: 'Enter a day, for example 2026-10-01.',
  enterDays: 'Enter two days, for example 2026-04-01 and 2026-10-01.',
  counted: (some: number, all: number, place: string | null) =>
    place === null
      ? `${companies(all)} on the list.`
      : `${some} of ${companies(all)} ${some === 1 ? 'touches' : 'touch'} your data with ${place}.`,
  begins: (day: string) => `The list begins on ${day}.`,
  filtered: (some: number, all: number) =>
    some === 0 ? `None of the ${all} matches.` : `${some} of ${all} ${some === 1 ? 'matches' : 'match'}.`,
  billing: 'Providers for billing contact data, not sub-processors',
  onlyWith: (channels: readonly string[]) => `Only with ${enumerated(channels, 'or')}.`,
  worksFor: (parent: string) => `Works for ${parent}.`,
  ofGroup: 'A company of the vendor’s own group.',
  onListSince: (day: FirstDay) =>
    day === 'not stated'
      ? 'On the list; since when is not stated.'
      : `On the list since ${dateInWords(day)}.`,
  annex: 'PDF annex, signed',
  wholeAnnex: 'PDF annex of the whole list, signed',
  comesOn: (day: string) => `Announced: comes onto the list on ${day}.`,
  leftOn: (day: string) => `Not on the list any more: it left on ${day}.`,
  feedLink: 'Notices of sub-processors',
  feedTitle: (vendor: string) => `Sub-processors of ${vendor}`,
  feedDescription: 'Every notice of a change of the list of sub-processors, newest first.',
  neverCame: 'Never on the list: its notice was withdrawn.',
} as const

function companies(count: number): string {
  return count === 1 ? '1 company' : `${count} companies`
}

/** When the time of a customer begins, as the DPA defines the Objection Period: every surface says it in these words. */
const OWN_PERIOD =
  'A customer’s own period begins on the day after the mail server of its Notice Contact accepted its notice, if that is later.'

/** Sentences about a notice. */
export const NOTICE_WORDS = {
  /** @param begins the day on which the version takes effect, where none was in force on the day of publication */
  counted: (version: string, begins: string | null, period: string, isLonger: boolean) =>
    `Version ${version}, ${begins === null ? 'in force on the day of publication' : `published by then and in force from ${begins}`}, gives ${period}${isLonger ? '; this notice gives more' : ''}.`,
  objectionEnded: (until: string) => `The time to object ended on ${until}.`,
  notObjectable: 'There is no time to object to this change: nothing in it is new processing.',
  /** @param controller "Lumenary is the controller (DPA 6.11)" */
  ofControllerData: (controller: string) =>
    `There is no right to object to this change: it concerns only data of which ${controller}.`,
  /** What the ledger proves of an entry: what stands before it, and after it. */
  chain: (isFirst: boolean, isNewest: boolean) =>
    [
      isFirst
        ? 'It is the first entry of the ledger.'
        : 'The entry holds the SHA-256 of the one before it, which cannot be changed without breaking this one.',
      isNewest
        ? 'It is the newest: until the next notice holds its SHA-256, compare that with a copy of your own, such as the one in a signed annex.'
        : isFirst
          ? 'The next holds its SHA-256, so that it cannot be changed without breaking that one.'
          : 'The next entry holds the SHA-256 of this one in the same way.',
    ].join(' '),
  ownPeriod: OWN_PERIOD,
  lastDayFor: `The last day to object is for customers who were told on the day of publication. ${OWN_PERIOD}`,
  /** @param contact whom to ask */
  altered: (contact: string) =>
    `This notice is not as it was published: its entry in the ledger differs from the one recorded when it was first shown. Compare it with the notice you were sent, and ask ${contact} which one applies.`,
  emergency: (why: string) => `Emergency: ${why}`,
  effective: (when: string) => `Takes effect ${when}.`,
  inEffectFrom: (day: string) => `In effect from ${day}.`,
  /** Under a contract whose own time to object ends later. */
  inEffectForYou: (day: string, announced: string) =>
    `In effect for you from ${day}, after your last day to object; announced for ${announced}.`,
  /** While it is not known when their time to object ends. */
  inEffectBehind: (day: string) =>
    `In effect for you after your last day to object, from ${day} at the earliest.`,
  inEffectApproved: (day: string) => `In effect only if you approve it, from ${day} at the earliest.`,
  wouldHave: (when: string) => `Would have taken effect ${when}.`,
  concerns: (whom: string) => `Concerns ${whom}.`,
  notOfSelection: 'Does not concern this selection.',
  withdrawnOn: (day: string) => `Withdrawn on ${day}. Nothing of it takes effect.`,
  withdraws: (title: string) => `Withdraws: ${title}. Nothing of it takes effect.`,
} as const

/** What events of the calendar are called. */
export const CALENDAR_WORDS = {
  ownObjection: (last: string) => `You may object until ${last}.`,
  name: (vendor: string) => `${vendor}: changes of sub-processors`,
  object: (title: string) => `Last day to object: ${title}`,
  effective: (company: string, kinds: string) => `${company}: ${kinds.toLowerCase()} takes effect`,
} as const

/** What an offer says of the list in force today, or on the day on which its version begins. */
export const LIVE_WORDS = {
  today: 'In force today',
  onDay: (day: string) => `On ${day}, by the notices so far`,
  differs: (
    count: number,
    added: readonly string[],
    removed: readonly string[],
    changed: readonly string[],
  ) => {
    const parts = [
      ...(added.length > 0 ? [`${enumerated(added)} added`] : []),
      ...(removed.length > 0 ? [`${enumerated(removed)} removed`] : []),
      ...(changed.length > 0 ? [`${enumerated(changed)} changed`] : []),
    ]
    const all = count === 1 ? '1 sub-processor' : `${count} sub-processors`
    return parts.length === 0 ? `${all}, as in Annex III.` : `${all}. Since Annex III: ${parts.join('; ')}.`
  },
  next: (title: string, day: string) => `Next change: ${title}, from ${day}.`,
} as const

/** What is said while the list of a day is missing. `shown`: what is there meanwhile, "the list on 1 March 2025". */
export const TROUBLE_WORDS = {
  list: (day: string) => `the list on ${day}`,
  searchable: 'This list can still be searched.',
  compared: (from: string, to: string) => `what changed from ${from} to ${to}`,
  comparable: 'Days that were shown before can still be compared.',
  offline: (possible: string) => `You are offline. ${possible}`,
  loading: (days: readonly string[]) => `Loading the ${listsOn(days)} …`,
  waiting: (days: readonly string[], shown: string) =>
    `You are offline. The ${listsOn(days)} ${days.length === 1 ? 'comes' : 'come'} once you are online again; below is ${shown}.`,
  failed: (days: readonly string[], shown: string) =>
    `The ${listsOn(days)} could not be loaded. Below is ${shown}.`,
} as const

function listsOn(days: readonly string[]): string {
  return `${days.length === 1 ? 'list' : 'lists'} on ${enumerated(days)}`
}
