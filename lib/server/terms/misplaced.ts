import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isVersionId } from '#lib/domain/quantities/version-id.ts'
import { DataError, type Finding } from './finding.ts'
import { type PlaceFault, placeFault } from './yaml/place-fault.ts'

const OWN_FILES = ['vendor.yaml', 'releases.yaml', 'reviews.yaml', 'subprocessor-ledger.yaml']
const VERSION_FILES = ['terms.yaml', 'sla.md', 'dpa.md', 'vendor.yaml', 'SHA256SUMS']

/**
 * What stands in the place of a file or a folder that the desk reads and cannot be read as one: a folder called
 * vendor.yaml, a link that leads nowhere. To be asked before anything is read. What is merely missing is told elsewhere, and
 * so is what is wrong with the examples.
 * @param root the folder that holds `data/`
 */
export function misplacedFindings(root: string): Finding[] {
  return inFolder(root, 'data', () => [
    ...OWN_FILES.flatMap((name) => ofFile(root, `data/${name}`)),
    ...inFolder(root, 'data/terms', (names) =>
      names.filter(isVersionId).flatMap((version) => ofVersion(root, `data/terms/${version}`)),
    ),
    ...ofList(root, 'data'),
  ])
}

/** @throws DataError with all of `misplacedFindings` */
export function requireInPlace(root: string): void {
  const findings = misplacedFindings(root)
  if (findings.length > 0) throw new DataError(findings)
}

function ofVersion(root: string, folder: string): Finding[] {
  return inFolder(root, folder, () => [
    ...VERSION_FILES.flatMap((name) => ofFile(root, `${folder}/${name}`)),
    ...ofList(root, folder),
  ])
}

function ofList(root: string, folder: string): Finding[] {
  const list = `${folder}/subprocessors`
  return inFolder(root, list, (names) =>
    names.filter((name) => name.endsWith('.yaml')).flatMap((name) => ofFile(root, `${list}/${name}`)),
  )
}

function ofFile(root: string, file: string): Finding[] {
  return found(file, placeFault(root, file, 'file'))
}

/** @param below what to find in a folder that can be read, with the names in it in their order */
function inFolder(root: string, folder: string, below: (names: string[]) => Finding[]): Finding[] {
  const fault = placeFault(root, folder, 'folder')
  if (fault !== null) return found(folder, fault)
  const at = join(/*turbopackIgnore: true*/ root, folder)
  return below(namesIn(at))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function found(file: string, fault: PlaceFault | null): Finding[] {
  return fault === null ? [] : [{ file, line: 1, ...fault }]
}
