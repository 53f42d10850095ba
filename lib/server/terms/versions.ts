import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENT_KINDS, type DocumentKind } from '#lib/domain/legal/text.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { byVersion, isVersionId } from '#lib/domain/quantities/version-id.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { termsSchema } from '#lib/domain/terms/schema.ts'
import { regionFaults } from '#lib/domain/terms/subprocessor-agreement.ts'
import { faultInWords } from '#lib/domain/terms/terms-fault.ts'
import { termsFaults } from '#lib/domain/terms/terms-faults.ts'
import type { Vendor } from '#lib/domain/vendor/schema.ts'
import type { Finding } from './finding.ts'
import { isLitter } from './ledger/version-files.ts'
import { markFaults } from './legal-text/mark-faults.ts'
import { type Outline, outlineOf } from './legal-text/outline.ts'
import { PlaceholderError } from './legal-text/placeholder.ts'
import { type LegalTemplate, setLegalText, templateOf } from './legal-text/template.ts'
import { placeFault } from './yaml/place-fault.ts'
import { readMerged, readText } from './yaml/read-text.ts'
import { readYaml } from './yaml/yaml-file.ts'

const FOLDER = 'data/terms'

/**
 * The dated folders of data/terms, oldest first.
 * @param terms another path of the folder under `root`
 */
export function termsFolders(root: string, findings: Finding[], terms = FOLDER): string[] {
  const folder = join(/*turbopackIgnore: true*/ root, terms)
  const isFolder = existsSync(folder) && placeFault(root, terms, 'folder') === null
  const names = isFolder ? readdirSync(folder, { withFileTypes: true }) : []
  const dated = names
    .filter((entry) => entry.isDirectory() && !holdsLitterAlone(join(folder, entry.name)))
    .map(({ name }) => name)
  for (const name of dated.filter((candidate) => !isVersionId(candidate)))
    findings.push({
      file: `${FOLDER}/${name}`,
      line: 1,
      rule: 'terms.folder',
      message: `${name} is not the name of a version. Name the folder after the effective date, for example 2027-06-01, or an edition, for example 2026-10-01.1.`,
    })
  return dated.filter(isVersionId).toSorted(byVersion)
}

/** What Git leaves of a folder that is gone: a file of the file manager, which it does not know. */
function holdsLitterAlone(folder: string): boolean {
  const files = readdirSync(folder)
  return files.length > 0 && files.every(isLitter)
}

/**
 * One version, ready to build offers from; null when it has faults, which are added to `findings`.
 * @param isReleased what can no longer be edited is served with the marks of a conflict in a text, of which the lint warns
 */
export function readVersion(
  root: string,
  version: string,
  vendor: Vendor,
  subprocessors: readonly Subprocessor[],
  isReleased: boolean,
  findings: Finding[],
): Omit<OfferSource, 'effectiveAt'> | null {
  const file = `${FOLDER}/${version}/terms.yaml`
  const terms = readYaml(root, file, termsSchema, findings)
  const texts = DOCUMENT_KINDS.map((kind) => readLegalText(root, version, kind, isReleased, findings))
  if (terms === null) return null
  if (terms.value.version !== version)
    findings.push({
      file,
      line: terms.lineOf(['version']),
      rule: 'terms.version',
      message: `version is “${terms.value.version}” in the folder ${version}. Write version: "${version}".`,
    })
  const faults = [...termsFaults(terms.value), ...regionFaults(terms.value.regions, subprocessors, vendor)]
  for (const fault of faults)
    findings.push({
      file,
      line: terms.lineOf(fault.path),
      rule: fault.rule,
      message: faultInWords(fault, terms.lineOf),
    })
  const [sla, dpa] = texts
  if (!sla || !dpa) return null
  const outlines = { sla: sla.outline, dpa: dpa.outline }
  const templates = { sla: sla.template, dpa: dpa.template }
  return {
    terms: terms.value,
    vendor,
    subprocessors,
    setText: (document, values) => setLegalText(templates[document], values, outlines),
  }
}

/** Path of a legal text of a version. */
export function legalTextFile(version: string, document: DocumentKind): string {
  return `${FOLDER}/${version}/${document}.md`
}

function readLegalText(
  root: string,
  version: string,
  document: DocumentKind,
  isReleased: boolean,
  findings: Finding[],
): { outline: Outline; template: LegalTemplate } | null {
  const file = legalTextFile(version, document)
  const read = (isReleased ? readText : readMerged)(root, file, 'a legal text')
  if ('message' in read) {
    const { rule, line = 1 } = read
    const message =
      rule === 'file.missing' ? `there is no file ${file}. ${restoreFix(file, document)}` : read.message
    findings.push({ file, line, rule, message })
    return null
  }
  const { source } = read
  // Otherwise the first thing that refers to it would be blamed.
  if (source.trim() === '') {
    findings.push({
      file,
      line: 1,
      rule: 'file.missing',
      message: `${file} is empty. ${restoreFix(file, document)}`,
    })
    return null
  }
  const { outline, duplicates } = outlineOf(source)
  for (const { id, line } of duplicates)
    findings.push({
      file,
      line,
      rule: 'legal.duplicate-id',
      message: `the id ${id} is used twice. Give this one an id of its own.`,
    })
  for (const { line, rule, problem, fix } of markFaults(source))
    findings.push({ file, line, rule, message: `${problem}. ${fix}` })
  try {
    return { outline, template: templateOf(document, source) }
  } catch (error) {
    if (!(error instanceof PlaceholderError)) throw error
    for (const { line, problem, fix } of error.faults)
      findings.push({ file, line, rule: 'legal.placeholder', message: `${problem}. ${fix}` })
    return null
  }
}

function restoreFix(file: string, document: DocumentKind): string {
  return `If it was committed, restore it with: git checkout -- ${file}. In a new draft, copy ${document}.md from the version that it was made from.`
}
