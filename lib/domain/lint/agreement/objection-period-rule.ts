import type { LegalDocument } from '../../legal/text.ts'
import { UTC } from '../../subprocessors/ledger/period/objection-terms.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'
import { type Passage, passagesOf } from '../passages.ts'

/** The clause that says when an objection is in time, beside the definition. */
const OBJECTION = 'subprocessors.objection'
const DEFINITION = /^“?Objection Period”? means\b/
const BUSINESS_DAYS = /\b(?:business|working) days?\b/i
/** A name of the IANA database in prose, such as Europe/Berlin or America/Argentina/Salta. */
const ZONE =
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:\/[A-Z][\w-]+)+/g

/**
 * A DPA whose Objection Period counts other days than `changes.objectionPeriod`, or in another zone: customers would have
 * another last day by the document than by the page. A DPA that defines no Objection Period is not judged.
 */
export function objectionPeriodFindings(
  { changes: { objectionPeriod } }: { changes: Pick<Terms['changes'], 'objectionPeriod'> },
  dpa: LegalDocument,
): LintFinding[] {
  const passages = passagesOf(dpa)
  const definition = passages.find(({ text }) => DEFINITION.test(text))
  if (definition === undefined) return []
  const saying = [definition, ...passages.filter(({ place }) => 'id' in place && place.id === OBJECTION)]
  return [
    ...unitFindings(objectionPeriod?.unit ?? 'calendar', definition),
    ...zoneFindings(objectionPeriod?.zone ?? UTC, objectionPeriod !== undefined, definition, saying),
  ]
}

function unitFindings(unit: 'calendar' | 'business', { place, text }: Passage): LintFinding[] {
  const says = BUSINESS_DAYS.test(text) ? 'business' : 'calendar'
  if (says === unit) return []
  return [
    finding(
      place,
      `the Objection Period is of ${says} days here, and of ${unit} days by changes.objectionPeriod of terms.yaml`,
      unit === 'business'
        ? 'Write “{{ changes.subprocessorDays }} business days”, and which days these are.'
        : 'Write “days”, or count business days in terms.yaml too: objectionPeriod: { unit: business, calendar: …, zone: … }.',
    ),
  ]
}

function zoneFindings(
  zone: string,
  isStated: boolean,
  { place }: Passage,
  saying: readonly Passage[],
): LintFinding[] {
  const text = saying.map((passage) => passage.text).join('\n')
  const other = text.match(ZONE)?.find((name) => name !== zone)
  if (other !== undefined)
    return [
      finding(
        place,
        `the clauses on the Objection Period name ${other}, and by terms.yaml its days are those of ${zone}`,
        'Write {{ changes.objectionZone }}, which prints the zone of the terms.',
      ),
    ]
  if (!isStated || zone === UTC || text.includes(zone)) return []
  return [
    finding(
      place,
      `no clause on the Objection Period names ${zone}, in which its days end by terms.yaml`,
      `Write {{ changes.objectionZone }} in the definition, or in the clause ${OBJECTION}.`,
    ),
  ]
}

function finding(place: Passage['place'], message: string, fix: string): LintFinding {
  return { rule: 'changes.objection-period', place, message, fix }
}
