import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findInconsistencies } from '#lib/domain/subprocessors/consistency.ts'
import { type Subprocessor, subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { listFindings, type Statements } from '#lib/domain/terms/subprocessor-agreement.ts'
import type { Finding } from '../finding.ts'
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts'

/** A file of the list of sub-processors; `name` is the file's, without its ending. */
export type SubprocessorFile = { file: string; name: string; yaml: YamlFile<Subprocessor> }

/** The list of sub-processors in a folder, in the order of the files' names. */
export function readSubprocessors(root: string, folder: string, findings: Finding[]): SubprocessorFile[] {
  const path = join(root, folder)
  const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []
  for (const { name } of entries.filter((entry) => entry.isDirectory()))
    findings.push({
      file: `${folder}/${name}`,
      line: 1,
      rule: 'subprocessors.file-name',
      message: `${name} is a folder, and nothing in it is read. Move its files into ${folder}.`,
    })
  const all = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
  for (const name of all.filter((other) => /\.(?:yml|YML|YAML)$/.test(other)))
    findings.push({
      file: `${folder}/${name}`,
      line: 1,
      rule: 'subprocessors.file-name',
      message: `${name} is not read. Rename it to ${name.replace(/\.\w+$/, '.yaml')}.`,
    })
  const names = all.filter((name) => name.endsWith('.yaml'))
  return names.toSorted().flatMap((name) => {
    const file = `${folder}/${name}`
    const yaml = readYaml(root, file, subprocessorSchema, findings)
    return yaml === null ? [] : [{ file, name: name.replace(/\.yaml$/, ''), yaml }]
  })
}

/**
 * Whether the files of a list are named after what they hold, and agree with each other and with what the terms say.
 * @param statements each must agree by itself; with none, the terms do not load, and the names alone are looked at
 */
export function checkSubprocessors(
  folder: string,
  files: readonly SubprocessorFile[],
  statements: readonly Statements[],
  findings: Finding[],
): void {
  for (const { file, name, yaml } of files)
    if (yaml.value.id !== name)
      findings.push({
        file,
        line: yaml.lineOf(['id']),
        rule: 'subprocessors.file-name',
        message: misnamed(name, yaml.value.id, files),
      })
  if (statements.length === 0) return
  const list = files.map(({ yaml }) => yaml.value)
  for (const { rule, id, path, message, fix } of [
    // Of two files with one id, at least one has another name, which has been told with both.
    ...findInconsistencies(list).filter((found) => found.rule !== 'duplicate-id'),
    ...statements.flatMap((each) => listFindings(list, each)),
  ]) {
    const at = files.find(({ yaml }) => yaml.value.id === id)
    const line = at?.yaml.lineOf(path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))) ?? 1
    findings.push({
      file: at?.file ?? folder,
      line,
      rule: `subprocessors.${rule}`,
      message: `${message}. ${fix}`,
    })
  }
}

/** A file may be a copy of another: renamed as its id asks, it would overwrite that one. */
function misnamed(name: string, id: string, files: readonly SubprocessorFile[]): string {
  const other = files.find((file) => file.yaml.value.id === id && file.name !== name)
  return other === undefined
    ? `the id is ${id} in the file ${name}.yaml. Rename the file to ${id}.yaml, or correct the id.`
    : `the id is ${id} in both ${other.name}.yaml and ${name}.yaml. Write id: ${name} if this is another sub-processor, or delete the file.`
}
