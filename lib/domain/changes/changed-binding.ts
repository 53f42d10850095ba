import type { compareVersions } from '../comparison/compare-versions.ts'
import { templateOfClause } from '../legal/templates.ts'
import type { Offer } from '../offer/offer.ts'
import { addressesIn, figuresIn, negatedWord, turningWordsIn } from './binding-words.ts'
import { apart, changedWords, changeInWords, type Told } from './changed-words.ts'
import { changedContent, dividedBy } from './content-words.ts'
import { referencesIn } from './numbers-in-words.ts'
import { type IsEnglish, respelledIn } from './respelled.ts'
import { isSubprocessorDifference } from './subprocessor-changes.ts'
import { withoutVersion } from './without-version.ts'

type Found = ReturnType<typeof compareVersions>[number]

/**
 * What binds in words that are worded differently: another figure, in digits or in letters, or one that a placeholder no
 * longer prints, so that page and calculators would go on stating it for the clause; another address, at which a claim or
 * a notice would have to arrive; another clause that is referred to; a party in the place of the other; a word that turns
 * the sentence; or a word or a mark that comes, goes or changes places.
 * @param name of the clause, in words
 */
export function changedBinding(
  difference: Found,
  name: string,
  before: readonly Offer[],
  after: readonly Offer[],
  isEnglish: IsEnglish,
): string[] {
  if (isSubprocessorDifference(difference)) return []
  const [wasWritten, isWritten] = [templateIn(difference, before), templateIn(difference, after)]
  const told = [difference, ...(difference.details ?? [])].map((texts) => ({
    before: apartFromVersion(texts.before, wasWritten, before),
    after: apartFromVersion(texts.after, isWritten, after),
  }))
  const figures = changedWords(told, figuresIn)
  if (figures !== null) return [figureChanges(name, figures)]
  const addresses = changedWords(told, addressesIn) ?? changedLinks(difference, before, after)
  if (addresses !== null) return [addressChanges(name, addresses)]
  const placeholders = changedPlaceholders(difference, name, before, after)
  if (placeholders !== null) return [placeholders]
  const references = changedWords(told, referencesIn)
  if (references !== null) return [referenceChanges(name, references)]
  const [was, is] = [partiesIn(difference, before), partiesIn(difference, after)]
  if (was !== is) return [partyChanges(name, was, is)]
  const turning = changedWords(told, turningWordsIn) ?? negatedIn(told)
  if (turning !== null) return [turningChanges(name, turning)]
  const content = changedContentOf(difference, before, after, isEnglish)
  return content === null ? [] : [`what ${name} says changes: ${content}`]
}

/** "a figure in SLA 2.3 changes: 30 → 60", "a sign in SLA 2.3 changes: none → ½". */
function figureChanges(name: string, figures: string): string {
  const isFigure = figures.split(/ → |, /).some((word) => word !== 'none' && /[\p{L}\d]/u.test(word))
  return `a ${isFigure ? 'figure' : 'sign'} in ${name} changes: ${figures}`
}

/**
 * What binds in a sentence that is no clause and may otherwise be worded as one likes: figures, addresses, references, who is
 * spoken of, the words that turn it, and the marks between these.
 * @param told with `{{ vendor.name }}` where it names the vendor
 */
export function changedSentence(name: string, told: Told): string[] {
  const figures = changedWords([told], figuresIn)
  if (figures !== null) return [figureChanges(name, figures)]
  const addresses = changedWords([told], addressesIn)
  if (addresses !== null) return [addressChanges(name, addresses)]
  const references = changedWords([told], referencesIn)
  if (references !== null) return [referenceChanges(name, references)]
  const [was, is] = [partiesOf(told.before ?? ''), partiesOf(told.after ?? '')]
  if (was !== is) return [partyChanges(name, was, is)]
  const turning = changedWords([told], turningWordsIn) ?? negatedIn([told])
  if (turning !== null) return [turningChanges(name, turning)]
  const marks = changedWords([told], dividedBy)
  return marks === null ? [] : [`how ${name} is divided changes: ${marks}`]
}

const addressChanges = (name: string, change: string) => `an address in ${name} changes: ${change}`
const referenceChanges = (name: string, change: string) => `a reference in ${name} changes: ${change}`
const turningChanges = (name: string, change: string) => `a word that binds in ${name} changes: ${change}`
const partyChanges = (name: string, was: string, is: string) =>
  `who is spoken of in ${name} changes: ${was} → ${is}`

/** A clause that prints its own version reads otherwise in an edition, whatever is corrected in it; one that has its date in its own words does not. */
function apartFromVersion(
  text: string | null,
  written: string | undefined,
  [offer]: readonly Offer[],
): string | null {
  const isPrinted = written === undefined || written.includes('version.')
  return text === null || offer === undefined || !isPrinted ? text : withoutVersion(text, offer)
}

/** Of a clause what was written, since a name that a placeholder prints is the same in another place; else what is read. */
function changedContentOf(
  difference: Found,
  before: readonly Offer[],
  after: readonly Offer[],
  isEnglish: IsEnglish,
): string | null {
  const [was, is] = [templateIn(difference, before), templateIn(difference, after)]
  const isRespelled = respelledIn(before, after, isEnglish)
  if (difference.words !== undefined && was !== undefined && is !== undefined)
    return changedContent(was, is, isRespelled)
  return changedContent(difference.before ?? '', difference.after ?? '', isRespelled)
}

function negatedIn(told: readonly Told[]): string | null {
  return told.map(({ before, after }) => negatedWord(before ?? '', after ?? '')).find(isWord) ?? null
}

const isWord = (found: string | null) => found !== null

const PARTY = /\bCustomer\b(?!\s+(?:Personal\s+)?Data\b)|\{\{\s*vendor\.(?:name|legalName|shortName)\s*\}\}/g

/** Who a clause speaks of, in the order in which the speech goes from one to the other: a party may be named once more. */
function partiesIn(difference: Found, offers: readonly Offer[]): string {
  return partiesOf(templateIn(difference, offers) ?? '')
}

function partiesOf(written: string): string {
  const named = [...written.matchAll(PARTY)].map(([party]) =>
    party === 'Customer' ? 'Customer' : 'the vendor',
  )
  return named.filter((party, index) => party !== named[index - 1]).join(', ') || 'nobody'
}

/** What the vendor, the version and the offer are called: a sentence may name them more often. */
const NAME = /^(?:vendor\.(?:name|legalName|shortName)|version\.\w+|tier\.name|region\.name)$/
const PLACEHOLDER = /\{\{\s*([\w.]+)\s*\}\}/g

/** Another placeholder in the place of one: page and calculators would go on stating the old value for the clause. */
function changedPlaceholders(
  difference: Found,
  name: string,
  before: readonly Offer[],
  after: readonly Offer[],
): string | null {
  const printed = (offers: readonly Offer[]) =>
    [...(templateIn(difference, offers)?.matchAll(PLACEHOLDER) ?? [])]
      .map(([, path = '']) => path)
      .filter((path) => !NAME.test(path))
  const [was, is] = apart(printed(before), printed(after))
  if (was.length + is.length === 0) return null
  if (is.length === 0) return `${name} no longer prints {{ ${was.join(' }}, {{ ')} }}`
  return `${name} prints {{ ${is.join(' }}, {{ ')} }} instead of ${was.length === 0 ? 'nothing' : `{{ ${was.join(' }}, {{ ')} }}`}`
}

/** Addresses that links lead to without showing them. */
function changedLinks(difference: Found, before: readonly Offer[], after: readonly Offer[]): string | null {
  const links = (offers: readonly Offer[]) => addressesIn(templateIn(difference, offers) ?? '')
  return changeInWords(links(before), links(after))
}

function templateIn({ clause }: Found, [offer]: readonly Offer[]): string | undefined {
  if (clause === null || offer === undefined) return undefined
  return templateOfClause(offer.documents[clause.document], clause.id)
}
