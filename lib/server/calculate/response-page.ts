import { localIso } from '#lib/domain/support/local-time.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { offerOf } from '../data/current.ts'
import { termsInForce } from '../data/in-force.ts'
import { type Answer, addressOf, asText, sourceInWords, wasSent } from './answer.ts'
import { offerFields } from './choices.ts'
import { type Field, type Form, type Params, readForm } from './form.ts'
import { instantInput, wallTimeInput } from './inputs.ts'
import { instantsOf } from './local-instants.ts'
import { responseLines, type SkippedRow, skippedAsLines } from './response-lines.ts'

export const RESPONSE_PATH = '/calculators/response'
const NAMES = ['tier', 'region', 'severity', 'openedAt']

type ResponseAnswer = Answer & { skipped: SkippedRow[]; otherReading: string | null }

/** What the page of a first response shows; null before the first version. */
export function responsePage(params: Params, now: Date) {
  const inForce = termsInForce(now)
  if (inForce === null) return null
  const { terms } = inForce.source
  const form = readForm(params, NAMES)
  const sent = wasSent(params, ['openedAt'])
  const answer = sent ? answerOf(form, terms) : null
  return { version: terms.version, sent, fields: fieldsOf(form, terms), answer }
}

function answerOf(form: Form, terms: Terms): ResponseAnswer | null {
  const tier = form.choose('tier', terms.tiers, 'tier')
  const region = form.choose('region', terms.regions, 'region')
  const severity = form.choose('severity', terms.severities, 'severity')
  const calendar = terms.regions.find(({ id }) => id === region)?.calendar
  const opened = openingOf(form, calendar?.zone)
  if (tier === null || region === null || severity === null || opened === null || !form.sound()) return null
  const result = offerOf(terms.version, tier, region)
  if (result?.ok !== true) return null
  const { offer } = result
  const { zone } = offer.region.calendar
  const { lines, skipped } = responseLines(offer, severity, opened.instant)
  const fields = fieldsOf(form, terms)
  const address = addressOf(RESPONSE_PATH, fields)
  const text = asText(
    'First response',
    sourceInWords(offer),
    fields,
    [...lines, ...skippedAsLines(skipped)],
    address,
  )
  const due = lines.find(({ label }) => label === 'First response due')
  return {
    sentence: `First response is due by ${due?.value}.`,
    lines,
    skipped,
    text,
    otherReading:
      opened.second === null
        ? null
        : `${RESPONSE_PATH}?${new URLSearchParams({ tier, region, severity, openedAt: localIso(opened.second, zone) })}`,
  }
}

type Opening = { instant: Date; second: Date | null }

/** The opening time: as the region's clocks show it, or with an offset where they show it twice. */
function openingOf(form: Form, zone: string | undefined): Opening | null {
  const text = form.text('openedAt')
  const exact = instantInput.parse(text)
  if (exact !== null) return { instant: exact, second: null }
  const wall = form.take('openedAt', wallTimeInput, 'Give the date and time at which the request arrived.')
  if (wall === null || zone === undefined) return null
  const [instant, second] = instantsOf(wall, zone)
  if (instant === undefined)
    return form.fault('openedAt', `The clocks of ${zone} skip this time as they go forward. Give another.`)
  return { instant: new Date(instant), second: second === undefined ? null : new Date(second) }
}

function fieldsOf(form: Form, terms: Terms): Field[] {
  const options = terms.severities.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))
  const region = terms.regions.find(({ id }) => id === form.text('region'))
  return [
    ...offerFields(form, terms),
    form.field({ name: 'severity', label: 'Severity', kind: 'choice', options }),
    form.field({
      name: 'openedAt',
      label: 'Request arrives',
      kind: 'moment',
      help:
        region === undefined
          ? "In the region's own time."
          : `In the region's own time, ${region.calendar.zone}.`,
    }),
  ]
}
