import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { DataCopy } from './data-copy.ts'

type Entry = { id: string; regions: unknown }

/** The demo data in a copy, a released version without some of its tiers and regions, sealed anew. */
export function withoutOffers(
  copy: DataCopy,
  version: string,
  { tiers = [], regions = [] }: { tiers?: string[]; regions?: string[] },
): void {
  const folder = `data/terms/${version}`
  const terms = parse(copy.read(`${folder}/terms.yaml`)) as {
    tiers: Entry[]
    regions: Entry[]
    continuity?: { regions?: object }
  }
  const kept = {
    ...terms,
    tiers: terms.tiers
      .filter(({ id }) => !tiers.includes(id))
      .map((tier) => ({ ...tier, regions: withoutKeys(tier.regions as object, regions) })),
    regions: terms.regions.filter(({ id }) => !regions.includes(id)),
    continuity: { ...terms.continuity, regions: withoutKeys(terms.continuity?.regions, regions) },
  }
  copy.write(`${folder}/terms.yaml`, stringify(kept))
  for (const name of readdirSync(join(copy.root, folder, 'subprocessors'))) {
    const file = `${folder}/subprocessors/${name}`
    const entry = parse(copy.read(file)) as { regions: { region: string }[] }
    const served = entry.regions.filter(({ region }) => !regions.includes(region))
    if (served.length === 0) copy.delete(file)
    else copy.write(file, stringify({ ...entry, regions: served }))
  }
  copy.reseal()
}

function withoutKeys(value: object | undefined, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !keys.includes(key)))
}
