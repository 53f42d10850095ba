import { CHOICE_WORDS } from '#lib/domain/offer/words.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { firstVersionInWords } from '#lib/domain/versions/judged-by.ts'
import { quoted } from '../../http/request/search-params.ts'
import { termsAtMoment } from '../../terms/shown/version-terms.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { type AskedAddress, addressWith, CHOICES, type Choice } from './asked-address.ts'
import { AS_IT_IS, type ChoiceAnswer, elsewhere, type OnwardLink, refused } from './choice-answer.ts'
import { inForceOn } from './terms-pages.ts'
import { ALL_VERSIONS, pageOfPlace, versionFault } from './terms-place.ts'

/** What a page reads of a choice itself; a day that it does not read may still name a version that it does. */
type Reads = { takes: readonly Choice[]; dayIsVersion: boolean; hint: string }

const OF_A_DATE = { takes: ['version', 'tier', 'region'], dayIsVersion: false } as const
const QUALIFY: Reads = {
  takes: ['version', 'region'],
  dayIsVersion: true,
  hint: CHOICE_WORDS.checksEveryTier,
}
const LIST: Reads = {
  takes: ['on', 'tier', 'region'],
  dayIsVersion: false,
  hint: CHOICE_WORDS.listIsDated,
}
const FOLLOWED: Reads = { takes: ['tier', 'region'], dayIsVersion: false, hint: CHOICE_WORDS.followsNotices }
const NOTHING = { takes: [], dayIsVersion: false } as const

const PAGES: Readonly<Record<string, Reads>> = {
  '/calculators': { ...NOTHING, hint: CHOICE_WORDS.chooseInCalculator },
  '/calculators/outage': { ...OF_A_DATE, hint: CHOICE_WORDS.monthDecides },
  '/calculators/response': { ...OF_A_DATE, hint: CHOICE_WORDS.requestDecides },
  '/calculators/uptime': {
    takes: ['version'],
    dayIsVersion: true,
    hint: CHOICE_WORDS.comparesEveryOffer,
  },
  '/qualify': QUALIFY,
  '/qualify/export.csv': QUALIFY,
  '/qualify/export.xlsx': QUALIFY,
  '/versions/compare': {
    takes: ['tier', 'region'],
    dayIsVersion: false,
    hint: CHOICE_WORDS.enterFromAndTo,
  },
  '/versions/in-force': {
    takes: ['on', 'tier', 'region'],
    dayIsVersion: false,
    hint: CHOICE_WORDS.dateDecides,
  },
  '/versions/ledger.yaml': { ...NOTHING, hint: CHOICE_WORDS.ledgerListsAll },
  '/versions/feed.atom': { ...NOTHING, hint: CHOICE_WORDS.feedListsAll },
  '/subprocessors': LIST,
  '/subprocessors/compare': {
    takes: ['tier', 'region'],
    dayIsVersion: false,
    hint: CHOICE_WORDS.enterTwoDays,
  },
  '/subprocessors/records.json': LIST,
  '/subprocessors/feed.atom': FOLLOWED,
  '/subprocessors/feed.json': FOLLOWED,
  '/subprocessors/feed.rss': FOLLOWED,
  '/subprocessors/calendar.ics': FOLLOWED,
  '/subprocessors/export.csv': LIST,
  '/subprocessors/export.xlsx': LIST,
  '/subprocessors/export.json': LIST,
  '/subprocessors/export.md': LIST,
  '/subprocessors/annex.pdf': LIST,
  '/subscriptions': { ...FOLLOWED, hint: CHOICE_WORDS.updatesFollow },
  ...Object.fromEntries(
    ['sent', 'confirm', 'confirmed', 'leave', 'left'].map((step) => [
      `/subscriptions/${step}`,
      { ...NOTHING, hint: '' },
    ]),
  ),
  '/review.ics': { ...NOTHING, hint: CHOICE_WORDS.oneCalendar },
  '/verify': {
    ...NOTHING,
    hint: CHOICE_WORDS.resultOfToday,
  },
  '/api': { ...NOTHING, hint: '' },
  '/api/v1/errors': { ...NOTHING, hint: '' },
}

/** A company, a notice: what they show is not of a version, a tier or a region. */
const BELOW_LIST: Reads = { ...NOTHING, hint: CHOICE_WORDS.listIsChosen }

/** What becomes of a choice on a page that is not one of the terms; null for an address that is none of ours. */
export function onOtherPage(asked: AskedAddress, now: Date): ChoiceAnswer | null {
  const { path, given } = asked
  const page = Object.hasOwn(PAGES, path)
    ? PAGES[path]
    : path.startsWith('/subprocessors/')
      ? BELOW_LIST
      : undefined
  if (page === undefined) return null
  const strange = CHOICES.filter((name) => given[name] !== undefined && !page.takes.includes(name))
  if (strange.length === 1 && strange[0] === 'on' && page.dayIsVersion)
    return withVersionOf(asked, given.on ?? '', now)
  if (strange.length > 0) return strangeTo(asked, strange, page, now)
  // A page with a form says itself, beside the field, what is wrong with a version.
  const isForm = path.startsWith('/calculators/')
  const fault = given.version === undefined || isForm ? null : versionFault(given.version, now)
  if (fault !== null) return fault
  return path === '/versions/in-force' ? onDay(asked, now) : AS_IT_IS
}

/** A day with a tier alone, or a region alone, would be answered without them. */
function onDay({ given }: AskedAddress, now: Date): ChoiceAnswer {
  const { on = '', tier, region } = given
  if ((tier === undefined) === (region === undefined) || !isCalendarDate(on)) return AS_IT_IS
  const release = termsAtMoment(new Date(`${on}T00:00:00Z`), now)?.release
  return release === undefined ? AS_IT_IS : pageOfPlace({ version: release.version, tier, region }, now)
}

/** The same page for the version that was in force at the first moment of a day, in UTC. */
function withVersionOf(asked: AskedAddress, on: string, now: Date): ChoiceAnswer {
  if (!isCalendarDate(on))
    return refused(400, CHOICE_WORDS.notDate(quoted(on)), [
      { href: addressWith(asked, { on: null }), label: CHOICE_WORDS.continueWithoutDate },
    ])
  const release = termsAtMoment(new Date(`${on}T00:00:00Z`), now)?.release
  if (release !== undefined) return elsewhere(addressWith(asked, { on: null, version: release.version }))
  const first = firstVersionInWords(publishedEntries(now), now)
  return refused(404, CHOICE_WORDS.noneInForce(first), [ALL_VERSIONS])
}

function strangeTo(
  asked: AskedAddress,
  strange: readonly Choice[],
  { hint }: Reads,
  now: Date,
): ChoiceAnswer {
  const without = addressWith(asked, Object.fromEntries(strange.map((name) => [name, null])))
  const names = strange.map((name) => `“${name}”`).join(' or ')
  return refused(400, CHOICE_WORDS.doesNotUse(names, hint).trim(), [
    { href: without, label: CHOICE_WORDS.continueWithout },
    ...alternatives(asked, now),
  ])
}

/** Where what was chosen can be chosen. */
function alternatives({ path, given }: AskedAddress, now: Date): OnwardLink[] {
  const { version, on, tier, region } = given
  if (path === '/calculators') {
    const query = new URLSearchParams(
      Object.entries({ tier, region, version }).filter(
        (pair): pair is [string, string] => pair[1] !== undefined,
      ),
    ).toString()
    const behind = query === '' ? '' : `?${query}`
    return [
      { href: `/calculators/outage${behind}`, label: CHOICE_WORDS.outageCalculator },
      { href: `/calculators/response${behind}`, label: CHOICE_WORDS.responseCalculator },
    ]
  }
  const terms =
    on !== undefined && version === undefined
      ? inForceOn(on, tier, region)
      : termsAddress(pageOfPlace({ version: version ?? null, tier, region }, now))
  return terms === null ? [] : [{ href: terms, label: CHOICE_WORDS.termsAskedFor }]
}

function termsAddress(answer: ChoiceAnswer): string | null {
  return answer.kind === 'elsewhere' ? answer.address : null
}
