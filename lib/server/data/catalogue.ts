import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferSource } from '#lib/domain/offer.ts'
import type { Release } from '#lib/domain/standing.ts'
import { findInconsistencies } from '#lib/domain/subprocessors/consistency.ts'
import { type Subprocessor, subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { type Vendor, vendorSchema } from '#lib/domain/vendor/schema.ts'
import type { Finding } from './finding.ts'
import { ledgerSchema, reviewsSchema } from './schema.ts'
import { readVersion, termsFolders } from './versions.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** All of `data/`, parsed and checked. */
export type Catalogue = {
  vendor: Vendor
  ledger: readonly Release[]
  /** Date of the last review, or null before the first. */
  lastReview: string | null
  versions: ReadonlyMap<string, OfferSource>
}

/**
 * Reads the whole of `data/` under `root`. Findings come all at once; with any, there is no catalogue.
 */
export function readCatalogue(root: string): { catalogue: Catalogue | null; findings: Finding[] } {
  const findings: Finding[] = []
  const vendor = readYaml(root, 'data/vendor.yaml', vendorSchema, findings)
  const ledger = readYaml(root, 'data/releases.yaml', ledgerSchema, findings)
  const reviews = readYaml(root, 'data/reviews.yaml', reviewsSchema, findings)
  const subprocessors = readSubprocessors(root, findings)
  const list = subprocessors.map(({ yaml }) => yaml.value)
  const versions = new Map<string, OfferSource>()
  if (vendor !== null)
    for (const version of termsFolders(root, findings)) {
      const source = readVersion(root, version, vendor.value, list, findings)
      if (source !== null) versions.set(version, source)
    }
  checkSubprocessors(subprocessors, versions, findings)
  ledger?.value.releases.forEach(({ version }, index) => {
    if (!versions.has(version) && findings.length === 0)
      findings.push({
        file: 'data/releases.yaml',
        line: ledger.lineOf(['releases', index, 'version']),
        rule: 'ledger.unknown-version',
        message: `there is no folder data/terms/${version}`,
      })
  })
  if (findings.length > 0 || vendor === null || ledger === null || reviews === null)
    return { catalogue: null, findings }
  const lastReview = reviews.value.reviews.at(-1)?.on ?? null
  return {
    catalogue: { vendor: vendor.value, ledger: ledger.value.releases, lastReview, versions },
    findings,
  }
}

type SubprocessorFile = { file: string; name: string; yaml: YamlFile<Subprocessor> }

function readSubprocessors(root: string, findings: Finding[]): SubprocessorFile[] {
  const folder = join(root, 'data/subprocessors')
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : []
  return names.flatMap((name) => {
    const file = `data/subprocessors/${name}`
    const yaml = readYaml(root, file, subprocessorSchema, findings)
    return yaml === null ? [] : [{ file, name: name.replace(/\.yaml$/, ''), yaml }]
  })
}

function checkSubprocessors(
  files: readonly SubprocessorFile[],
  versions: ReadonlyMap<string, OfferSource>,
  findings: Finding[],
): void {
  for (const { file, name, yaml } of files)
    if (yaml.value.id !== name)
      findings.push({
        file,
        line: yaml.lineOf(['id']),
        rule: 'subprocessors.file-name',
        message: `name the file ${yaml.value.id}.yaml after its id`,
      })
  const regions = new Set([...versions.values()].flatMap(({ terms }) => terms.regions.map(({ id }) => id)))
  if (regions.size === 0) return
  for (const { rule, id, path, message, mend } of findInconsistencies(
    files.map(({ yaml }) => yaml.value),
    [...regions],
  )) {
    const at = files.find(({ yaml }) => yaml.value.id === id)
    const line = at?.yaml.lineOf(path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))) ?? 1
    findings.push({
      file: at?.file ?? 'data/subprocessors',
      line,
      rule: `subprocessors.${rule}`,
      message: `${message}; ${mend}`,
    })
  }
}
