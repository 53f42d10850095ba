import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { businessHoursInWords } from '../../support/business-calendar.ts'
import { type ResponseTime, responseTimeInWords } from '../../support/first-response.ts'
import { responseBounds } from '../../support/response-bounds.ts'
import { type TermFact, tell } from './term-fact.ts'

const { amount, member, order, response, wording } = tell('Support')

/** Severities, first responses, channels and the ladder of escalation. */
export function supportFacts(offer: OfferFacts): TermFact[] {
  const { support, supportPlan, channels, region } = offer
  const hours = businessHoursInWords(region.calendar)
  const span = (time: ResponseTime) => ({
    bounds: responseBounds(time, region.calendar, offer.effective),
    hours: time.clock === 'business' ? hours : null,
  })
  return [
    ...support.flatMap(({ severity, name, meaning, firstResponse, firstResponseInWords }) => [
      response(
        [`support.${severity}`, `First response to ${severity}`],
        'support.first-response',
        span(firstResponse),
        firstResponseInWords,
      ),
      wording([`severity.${severity}.name`, `Name of ${severity}`], 'support.severities', name),
      wording([`severity.${severity}.meaning`, `Meaning of ${severity}`], 'support.severities', meaning),
    ]),
    amount(
      ['support.emergency', 'Emergency channel that pages the on-call engineer'],
      'escalation.emergency',
      supportPlan.emergencyChannel ? 1 : 0,
      supportPlan.emergencyChannel ? 'yes' : 'no',
      'better',
    ),
    wording(['support.plan', 'Support plan'], 'support.plan', supportPlan.name),
    ...channels.flatMap(({ id, name, detail }) => [
      member([`channel.${id}`, `Channel: ${name}`], 'support.channels', name, 'better'),
      wording([`channel.${id}.detail`, `How it is reached: ${name}`], 'support.channels', detail),
    ]),
    // The clause hands a request on "from each level to the next", and one without an emergency channel begins at the first.
    order(
      ['escalation-order', 'Order of the levels of escalation'],
      'escalation.ladder',
      supportPlan.escalation.map(({ level }) => level),
    ),
    ...supportPlan.escalation.flatMap(({ level, role, handOff }) => [
      // One more at the top is better, one more on the way there is not.
      member(
        [`escalation.${level}`, `Level of escalation: ${level}`],
        'escalation.ladder',
        role,
        'needs-reading',
      ),
      ...(handOff === null
        ? []
        : [
            response(
              [`escalation.${level}.hand-off`, `Time to hand on from ${level}`],
              'escalation.ladder',
              span(handOff),
              responseTimeInWords(handOff),
            ),
          ]),
    ]),
  ]
}
