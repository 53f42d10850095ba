import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { withoutOffers } from '#lib/server/terms/testing/without-offers.ts'

/** What a desk needs beside its data, taken from this one. */
const SHARED = ['.build', 'lib', 'node_modules', 'package-lock.json', 'package.json']

/** A working directory for a process: a copy of the data to change, and everything else of this desk. */
export function deskCopy(): DataCopy {
  const copy = new DataCopy()
  for (const name of SHARED) symlinkSync(join(process.cwd(), name), join(copy.root, name))
  return copy
}

/** A desk of version 2026-10-01 alone, with some of its tiers: each owes nine documents, three in each of three regions. */
export function deskOfTiers(...tiers: string[]): DataCopy {
  const copy = deskCopy()
  copy.keepOnly('2026-10-01')
  copy.keepTiers('2026-10-01', ...tiers)
  return copy
}

/** A desk that owes the three documents of one offer: starter in the EU, in version 2026-10-01. */
export function smallDeskCopy(): DataCopy {
  const copy = deskOfTiers('starter')
  withoutOffers(copy, '2026-10-01', { regions: ['us', 'apac'] })
  copy.takeSubprocessorsOf('2026-10-01')
  return copy
}
