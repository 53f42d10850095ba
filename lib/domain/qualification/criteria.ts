import type { Terms } from '../terms/schema.ts'
import { ACCESS_CRITERIA } from './criteria/access.ts'
import { AVAILABILITY_CRITERIA } from './criteria/availability.ts'
import { CERTIFICATION_CRITERIA } from './criteria/certifications.ts'
import { CHANGE_CRITERIA } from './criteria/changes.ts'
import { CREDIT_CRITERIA } from './criteria/credits.ts'
import { dataCriteria } from './criteria/data.ts'
import { INTEGRATION_CRITERIA } from './criteria/integration.ts'
import { supportCriteria } from './criteria/support.ts'
import type { Criterion } from './criterion.ts'

/** Everything that can be required of the offers of these terms, in the order of the form. */
export function criteriaFor({ regions, severities }: Pick<Terms, 'regions' | 'severities'>): Criterion[] {
  return [
    ...AVAILABILITY_CRITERIA,
    ...supportCriteria(severities),
    ...CREDIT_CRITERIA,
    ...dataCriteria(regions),
    ...CHANGE_CRITERIA,
    ...CERTIFICATION_CRITERIA,
    ...ACCESS_CRITERIA,
    ...INTEGRATION_CRITERIA,
  ]
}
