import { CHOICE_WORDS } from '#lib/domain/offer/words.ts'
import { type AskedAddress, addressWith, readAddress } from './asked-address.ts'
import { AS_IT_IS, type ChoiceAnswer, type OnwardLink, refused } from './choice-answer.ts'
import { onOtherPage } from './other-pages.ts'
import { onTermsPage } from './terms-pages.ts'

/** Where a refused or redirected choice is answered; no page links there. */
const CHOICE_PATH = '/choose'

/**
 * What becomes of a version, day, tier or region in the query of a page's address. Every page honours it, leads to the
 * one that does, or refuses it; none shows other terms in silence. Everything else in a query is left alone.
 * @param target path and query of a request
 */
export function answerChoice(target: string, now: Date): ChoiceAnswer {
  const asked = readAddress(target)
  if (asked === null) return AS_IT_IS
  const onPage = onTermsPage(asked, now) ?? onOtherPage(asked, now)
  // What is no page, the API above all, says itself what is wrong with its query.
  if (onPage === null) return AS_IT_IS
  return rival(asked) ?? onPage
}

/** The address inside the site at which a choice is answered in place of the page; null where the page does it. */
export function choiceTarget(target: string, now: Date): string | null {
  if (answerChoice(target, now).kind === 'as-it-is') return null
  return `${CHOICE_PATH}?${new URLSearchParams({ address: target })}`
}

/** A choice that is made twice, or by version and by day at once. */
function rival(asked: AskedAddress): ChoiceAnswer | null {
  const { path, given, twice } = asked
  if (path.startsWith('/calculators/') && given.on === undefined) return null
  if (twice !== null) return refused(400, CHOICE_WORDS.twice(twice), linksTo(asked, [twice]))
  if (given.version === undefined || given.on === undefined) return null
  return refused(400, CHOICE_WORDS.versionOrDate, linksTo(asked, ['on', 'version']))
}

function linksTo(
  asked: AskedAddress,
  names: readonly ('version' | 'on' | 'tier' | 'region')[],
): OnwardLink[] {
  return names.map((name) => ({
    href: addressWith(asked, { [name]: null }),
    label:
      names.length === 1
        ? CHOICE_WORDS.continueWithoutIt
        : name === 'on'
          ? CHOICE_WORDS.keepVersion
          : CHOICE_WORDS.keepDate,
  }))
}
