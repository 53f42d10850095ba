import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { DataError, type Finding } from '../finding.ts'
import { ledgerSchema } from '../schema.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { DEMO_VENDOR } from './demo-vendor.ts'

/** What of `data/` belongs to a vendor, and so makes way for another vendor's. Examples of code stay. */
export const VENDOR_DATA = [
  'terms',
  'subprocessors',
  'subprocessor-ledger.yaml',
  'subprocessor-notice.yaml',
  'vendor.yaml',
  'releases.yaml',
  'reviews.yaml',
] as const

/** Where the demo lies once a vendor has begun. Nothing reads it; links to schemas work there as in `data/`. */
export const SET_ASIDE = 'data-demo'

/** Where a vendor's own files go when the beginning is undone. */
export const OWN_SET_ASIDE = 'data-own'

/** A release and whose it is, by the facts of the vendor that it was made from. */
type Owned = { version: string; legalName: string | null }

/**
 * What the ledger under `root` has released.
 * @throws DataError where data/releases.yaml does not load
 */
export function releasesOf(root: string): Owned[] {
  const findings: Finding[] = []
  const ledger = readYaml(root, 'data/releases.yaml', ledgerSchema, findings)
  if (ledger === null) throw new DataError(findings)
  return ledger.value.releases.map(({ version }) => ({ version, legalName: vendorOf(root, version) }))
}

/** Whether all that is released is the demo's; false where nothing is. */
export function isDemo(releases: readonly Owned[]): boolean {
  return releases.length > 0 && releases.every(({ legalName }) => legalName === DEMO_VENDOR)
}

function vendorOf(root: string, version: string): string | null {
  const file = join(root, 'data/terms', version, 'vendor.yaml')
  if (!existsSync(file)) return null
  const facts: unknown = parse(readFileSync(file, 'utf8'))
  if (typeof facts !== 'object' || facts === null || !('legalName' in facts)) return null
  return String(facts.legalName)
}
