import type { FieldFacts } from '#lib/domain/calculators/view.ts'
import { API_WORDS } from '#lib/domain/calculators/words/api.ts'
import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'
import { STANDING_IN_WORDS } from '#lib/domain/release/standing-in-words.ts'
import type { StandingVersion } from '#lib/domain/release/view.ts'
import {
  askForFirstDay,
  firstMonthInWords,
  type JudgedBy,
  noVersionInWords,
} from '#lib/domain/versions/judged-by.ts'
import { ApiError } from '../http/response/api-error.ts'
import { namedVersion } from '../terms/query/requested-version.ts'
import { publishedTerms, termsToShow, type VersionTerms } from '../terms/shown/version-terms.ts'
import { publishedEntries } from '../terms/shown/visible-version.ts'
import type { Occasion } from './occasion.ts'
import type { Form } from './pages/form.ts'

/** The terms of an answer, and why they are those. */
export type Judged = { used: VersionTerms; by: JudgedBy }

/** The terms that a form works with, and by which version its answer is; null before it can tell. */
export type Basis = { used: VersionTerms; by: JudgedBy | null }

/**
 * The version that a form chooses, else the one that applies to the occasion, else the one to offer tiers and regions
 * from while the occasion is unknown. A choice that is no published version is noted as a fault beside its field.
 * @returns null where no version is published yet
 */
export function basisOf(form: Form, occasion: Occasion | null, now: Date): Basis | null {
  const chosen = chosenVersion(form, now)
  const used = chosen ?? occasion?.applicable ?? termsToShow(now)
  if (used === null) return null
  const isJudged = occasion !== null && (chosen !== null || occasion.applicable !== null)
  return { used, by: isJudged ? judgedBy(used, chosen !== null, occasion) : null }
}

/**
 * The version that a query names, else the one that applies to the occasion.
 * @throws ApiError where the one is not published, or none applies
 */
export function basisOrError(version: string | undefined, occasion: Occasion, now: Date): Judged {
  const chosen = version === undefined ? null : namedVersion(version, now)
  const used = chosen ?? occasion.applicable
  if (used !== null) return { used, by: judgedBy(used, chosen !== null, occasion) }
  throw new ApiError(
    'no-version-in-force',
    [
      API_WORDS.nameVersion(noVersionInWords(occasion, publishedEntries(now), now)),
      ...firstMonthInWords(occasion.firstMonth ?? []).map(API_WORDS.stateFirstDay),
    ].join(' '),
    { known: publishedEntries(now).map((entry) => entry.version) },
  )
}

/** That no version applies to what a form asks, and what to do. */
export function noVersionFault(occasion: Occasion, now: Date): string {
  return [
    FORM_WORDS.chooseVersion(noVersionInWords(occasion, publishedEntries(now), now)),
    ...askForFirstDay(occasion.firstMonth ?? []),
  ].join(' ')
}

function judgedBy(used: VersionTerms, chosen: boolean, occasion: Occasion): JudgedBy {
  const { applicable, when, ahead, proviso, firstMonth } = occasion
  return {
    ...named(used),
    chosen,
    applicable: applicable === null ? null : named(applicable),
    when,
    ahead,
    proviso,
    firstMonth: chosen ? undefined : firstMonth,
  }
}

function named({ release, standing }: VersionTerms): StandingVersion {
  return { version: release.version, standing }
}

function chosenVersion(form: Form, now: Date): VersionTerms | null {
  const version = form.text('version')
  if (version === '') return null
  return publishedTerms(version, now) ?? form.fault('version', FORM_WORDS.noSuchVersion(version.slice(0, 40)))
}

/** The field that chooses a version. `automatic` says which it is without a choice. */
export function versionField(form: Form, automatic: string, now: Date): FieldFacts {
  const options = publishedEntries(now).flatMap(({ version }) => {
    const terms = publishedTerms(version, now)
    return terms === null
      ? []
      : [{ value: version, label: `${version} (${STANDING_IN_WORDS[terms.standing]})` }]
  })
  return form.field({
    name: 'version',
    label: FORM_WORDS.version,
    kind: 'choice',
    help: FORM_WORDS.versionHelp,
    options: [{ value: '', label: automatic }, ...options],
  })
}
