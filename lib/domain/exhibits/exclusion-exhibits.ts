import type { Terms } from '../terms/schema.ts'
import { type Exhibit, exhibit } from './table.ts'

/** What does not count as downtime. */
export function exclusionsExhibit(exclusions: Terms['exclusions']): Exhibit {
  return exhibit(
    'exclusions',
    'What does not count as downtime',
    [{ label: 'Cause' }, { label: 'What it means', width: 2 }, { label: 'Evidence', width: 2 }],
    exclusions.map(({ id, name, meaning, evidence }) => [id, name, meaning, evidence]),
  )
}

const MISSING_DATA = {
  bad: 'a minute without any measurement counts as a bad one',
  good: 'a minute without any measurement counts as a good one',
  excluded: 'a minute without any measurement is left out',
} as const

/** How uptime is measured, and how to check it. */
export function measurementExhibit({ methods, audit, missingData }: Terms['measurement']): Exhibit {
  return exhibit(
    'measurement',
    'How uptime is measured',
    [{ label: 'Method' }, { label: 'What it does', width: 3 }],
    [
      ...methods.map(({ id, name, purpose }) => [id, name, purpose] as const),
      ['missing-data', 'Missing data', MISSING_DATA[missingData]],
      ['audit', 'Audit by the customer', audit],
    ],
  )
}
