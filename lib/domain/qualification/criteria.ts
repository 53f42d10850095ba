import type { Subprocessor } from '../subprocessors/schema.ts'
import type { Terms } from '../terms/schema.ts'
import { ACCESS_CRITERIA } from './criteria/access.ts'
import { AVAILABILITY_CRITERIA } from './criteria/availability.ts'
import { certificationCriteria } from './criteria/certifications.ts'
import { CHANGE_CRITERIA } from './criteria/changes.ts'
import { CREDIT_CRITERIA } from './criteria/credits.ts'
import { dataCriteria } from './criteria/data.ts'
import { INTEGRATION_CRITERIA } from './criteria/integration.ts'
import { supportCriteria } from './criteria/support.ts'
import type { Criterion } from './criterion.ts'

/** Everything that can be required of the offers of these terms and this list, in the order of the form. */
export function criteriaFor(
  { regions, severities, security }: Pick<Terms, 'regions' | 'severities'> & Partial<Pick<Terms, 'security'>>,
  subprocessors: readonly Subprocessor[],
): Criterion[] {
  return [
    ...AVAILABILITY_CRITERIA,
    ...supportCriteria(severities),
    ...CREDIT_CRITERIA,
    ...dataCriteria(regions, subprocessors),
    ...CHANGE_CRITERIA,
    ...certificationCriteria(security),
    ...ACCESS_CRITERIA,
    ...INTEGRATION_CRITERIA,
  ]
}
