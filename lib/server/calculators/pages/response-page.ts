import type { FieldFacts, ResponseAnswer } from '#lib/domain/calculators/view.ts'
import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'
import { RESPONSE_WORDS } from '#lib/domain/calculators/words/response.ts'
import { localIso } from '#lib/domain/support/local-time.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import type { JudgedBy } from '#lib/domain/versions/judged-by.ts'
import type { SearchParams } from '../../http/request/search-params.ts'
import { offerOf } from '../../terms/current.ts'
import { basisOf, noVersionFault, versionField } from '../basis.ts'
import { localRequestOccasion, type Occasion, requestOccasion } from '../occasion.ts'
import { addressOf, asText, sourceInWords, wasSent } from './answer.ts'
import { checkPreset, inVersion, offerFields } from './choices.ts'
import { type Form, readForm } from './form.ts'
import { instantInput, wallTimeInput } from './inputs.ts'
import { instantsOf } from './local-instants.ts'
import { responseLines, skippedAsLines } from './response-lines.ts'

export const RESPONSE_PATH = '/calculators/response'
const NAMES = ['tier', 'region', 'severity', 'openedAt', 'version']

/** What the page of a first response shows; null before any version is published. */
export function responsePage(params: SearchParams, now: Date) {
  const form = readForm(params, NAMES)
  const occasion = occasionOf(form, now)
  const basis = basisOf(form, occasion, now)
  if (basis === null) return null
  const { used, by } = basis
  const { terms } = used.source
  const sent = wasSent(params, ['openedAt'])
  if (occasion !== null && by === null) form.fault('openedAt', noVersionFault(occasion, now))
  if (!sent) checkPreset(form, terms)
  const fields = () => fieldsOf(form, terms, now)
  const answer = sent ? answerOf(form, terms, by, fields) : null
  return { by: answer === null ? null : by, sent, fields: fields(), answer }
}

/** The request as far as it decides on the version; null while its time is not told. */
function occasionOf(form: Form, now: Date): Occasion | null {
  const exact = instantInput.parse(form.text('openedAt'))
  if (exact !== null) return requestOccasion(exact, now)
  const wall = wallTimeInput.parse(form.text('openedAt'))
  return wall === null ? null : localRequestOccasion(wall, form.text('region'), now)
}

function answerOf(
  form: Form,
  terms: Terms,
  by: JudgedBy | null,
  fields: () => FieldFacts[],
): ResponseAnswer | null {
  const where = inVersion(terms.version)
  const tier = form.choose('tier', terms.tiers, where)
  const region = form.choose('region', terms.regions, where)
  const severity = form.choose('severity', terms.severities, where)
  const calendar = terms.regions.find(({ id }) => id === region)?.calendar
  const opened = openingOf(form, calendar?.zone)
  if (tier === null || region === null || severity === null || opened === null) return null
  if (by === null || !form.sound()) return null
  const result = offerOf(terms.version, tier, region)
  if (result?.ok !== true) return null
  const { offer } = result
  const { zone } = offer.region.calendar
  const { lines, skipped } = responseLines(offer, by, severity, opened.instant)
  const shown = fields()
  const text = asText(
    RESPONSE_WORDS.title,
    by,
    sourceInWords(offer),
    shown,
    [...lines, ...skippedAsLines(skipped)],
    addressOf(RESPONSE_PATH, shown),
  )
  const due = lines.find(({ label }) => label === RESPONSE_WORDS.due)
  const version: Record<string, string> = by.chosen ? { version: by.version } : {}
  return {
    sentence: RESPONSE_WORDS.sentence(`${offer.tier.name}, ${offer.region.name}, ${severity}`, due?.value),
    lines,
    skipped,
    text,
    otherReading:
      opened.second === null
        ? null
        : `${RESPONSE_PATH}?${new URLSearchParams({ tier, region, severity, openedAt: localIso(opened.second, zone), ...version })}`,
  }
}

type Opening = { instant: Date; second: Date | null }

/** The opening time: as the region's clocks show it, or with an offset where they show it twice. */
function openingOf(form: Form, zone: string | undefined): Opening | null {
  const text = form.text('openedAt')
  const exact = instantInput.parse(text)
  if (exact !== null) return { instant: exact, second: null }
  const wall = form.take('openedAt', wallTimeInput, RESPONSE_WORDS.enterOpening)
  if (wall === null || zone === undefined) return null
  const [instant, second] = instantsOf(wall, zone)
  if (instant === undefined) return form.fault('openedAt', FORM_WORDS.skippedByClocks(zone))
  return { instant: new Date(instant), second: second === undefined ? null : new Date(second) }
}

function fieldsOf(form: Form, terms: Terms, now: Date): FieldFacts[] {
  const options = terms.severities.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))
  const region = terms.regions.find(({ id }) => id === form.text('region'))
  return [
    ...offerFields(form, terms),
    form.field({ name: 'severity', label: RESPONSE_WORDS.severity, kind: 'choice', options }),
    form.field({
      name: 'openedAt',
      label: RESPONSE_WORDS.received,
      kind: 'moment',
      help: region === undefined ? RESPONSE_WORDS.ownTime : RESPONSE_WORDS.ownTimeIn(region.calendar.zone),
    }),
    versionField(form, RESPONSE_WORDS.automaticVersion, now),
  ]
}
