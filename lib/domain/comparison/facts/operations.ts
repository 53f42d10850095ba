import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { counted } from '../../quantities/time/duration.ts'
import {
  objectionPeriodInWords,
  objectionUnit,
  subprocessorNoticeInWords,
  UTC,
} from '../../subprocessors/ledger/period/objection-terms.ts'
import { daysInWords } from '../../support/business-calendar.ts'
import { type TermFact, tell } from './term-fact.ts'

const reporting = tell('Reporting and incidents')
const changing = tell('Changes and review')
const CHANNELS = { email: 'e-mail', page: 'the page', feed: 'its feed' } as const

/** Reports, notices of incidents, changes of the terms and their review. */
export function operationFacts(offer: OfferFacts): TermFact[] {
  const { incidents, changes } = offer
  const { noticeDays } = changes
  return [
    reporting.amount(
      ['reporting.quarterly', 'Quarterly availability report'],
      'reporting.quarterly',
      offer.tier.quarterlyReport ? 1 : 0,
      offer.tier.quarterlyReport ? 'included' : 'not included',
      'better',
    ),
    reporting.amount(
      ['reporting.raw-data', 'Retention of measurements'],
      'reporting.retention',
      offer.reporting.rawDataMonths,
      counted(offer.reporting.rawDataMonths, 'month'),
      'better',
    ),
    reporting.amount(
      ['reporting.history', 'History on the status page'],
      'reporting.status-page',
      offer.reporting.statusHistoryMonths,
      counted(offer.reporting.statusHistoryMonths, 'month'),
      'better',
    ),
    reporting.amount(
      ['incidents.first', 'First notice of an incident'],
      'incidents.first-notice',
      incidents.firstNoticeMinutes,
      counted(incidents.firstNoticeMinutes, 'minute'),
      'worse',
    ),
    reporting.amount(
      ['incidents.updates', 'Time between updates'],
      'incidents.updates',
      incidents.updateMinutes,
      counted(incidents.updateMinutes, 'minute'),
      'worse',
    ),
    reporting.amount(
      ['incidents.report', 'Report after an incident'],
      'incidents.report',
      incidents.reportBusinessDays,
      counted(incidents.reportBusinessDays, 'business day'),
      'worse',
    ),
    ...(
      [
        ['worse', 'Notice of a Change for the Worse', 'changes.worse'],
        ['otherwise', 'Notice of any other material change', 'changes.other'],
        ['subprocessors', 'Notice of a change of sub-processors', null],
      ] as const
    ).map(([id, label, clause]) => ({
      ...changing.amount(
        [`changes.${id}`, label],
        clause,
        noticeDays[id],
        id === 'subprocessors' ? subprocessorNoticeInWords(changes) : counted(noticeDays[id], 'day'),
        'better',
      ),
      unit: id === 'subprocessors' ? objectionUnit(changes.objectionPeriod) : 'day',
    })),
    changing.wording(
      ['changes.objection-period', 'How the days of notice of a change of sub-processors are counted'],
      null,
      objectionPeriodInWords(changes.objectionPeriod ?? { unit: 'calendar', zone: UTC }),
    ),
    ...objectionDayFacts(offer),
    ...changes.approvals.map((role) =>
      changing.member(
        [`changes.approval.${role}`, `Approval by ${role}`],
        'changes.approval',
        role,
        'better',
      ),
    ),
    ...changes.channels.map((channel) =>
      changing.member(
        [`changes.channel.${channel}`, `Notice of changes by ${CHANNELS[channel]}`],
        'changes.notice',
        CHANNELS[channel],
        'better',
      ),
    ),
    changing.amount(
      ['review.days', 'Longest time between reviews of the terms'],
      null,
      offer.review.everyDays,
      counted(offer.review.everyDays, 'day'),
      'worse',
    ),
  ]
}

/** Which days count in the time to object. A holiday of the region's own calendar also leaves out hours of support, which is told apart. */
function objectionDayFacts({ objectionCalendar }: OfferFacts): TermFact[] {
  if (objectionCalendar === undefined) return []
  return [
    changing.wording(
      ['objection-days', 'Business days that the time to object counts'],
      null,
      daysInWords(objectionCalendar.days),
    ),
    // A day that does not count makes the time longer.
    ...objectionCalendar.holidays.map(({ date, name }) =>
      changing.member(
        [`objection-holiday.${date}`, 'Holiday'],
        null,
        `${dateInWords(date)}, ${name}`,
        'better',
      ),
    ),
  ]
}
