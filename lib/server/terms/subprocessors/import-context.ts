import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ImportContext } from '#lib/domain/subprocessors/import/drafts.ts'
import { termsFolders } from '../versions.ts'

type Loose = Record<string, unknown>

/**
 * What an import is read with: names of the newest terms, of the vendor and of the companies that have files. A new desk has
 * values that are not filled in, so that only what is needed is looked at, and what cannot be read is left out.
 * @param meant ids of the regions that a table without regions is about
 */
export function importContext(root: string, meant: readonly string[]): ImportContext {
  const newest = termsFolders(root, []).at(-1)
  const terms = newest === undefined ? {} : looseYaml(root, `data/terms/${newest}/terms.yaml`)
  const vendor = looseYaml(root, 'data/vendor.yaml')
  return {
    regions: namedIn(terms.regions),
    tiers: namedIn(terms.tiers),
    channels: namedIn(terms.channels),
    services: namedIn(vendor.services),
    conditions: namedIn(vendor.conditions),
    vendor: [vendor.legalName, vendor.shortName, vendor.name].filter((name) => typeof name === 'string'),
    present: presentIn(root),
    meant,
  }
}

function presentIn(root: string): ImportContext['present'] {
  const folder = 'data/subprocessors'
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const { id, name: known, legalName, chain } = looseYaml(root, `${folder}/${name}`)
      const { rank } = (typeof chain === 'object' && chain !== null ? chain : {}) as Loose
      return {
        id: String(id),
        name: String(known),
        legalName: String(legalName),
        rank: typeof rank === 'number' ? rank : 1,
      }
    })
}

function looseYaml(root: string, file: string): Loose {
  try {
    const value: unknown = parse(readFileSync(join(root, file), 'utf8'))
    return typeof value === 'object' && value !== null ? (value as Loose) : {}
  } catch {
    // `terms:check` says what is wrong with it.
    return {}
  }
}

function namedIn(list: unknown): { id: string; name: string }[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: Loose | null) =>
    typeof entry?.id === 'string' && typeof entry.name === 'string'
      ? [{ id: entry.id, name: entry.name }]
      : [],
  )
}
