import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Finding } from './finding.ts'

/** A parsed file, and where in it a value stands. */
export type YamlFile<T> = { value: T; lineOf: (path: readonly PropertyKey[]) => number }

/**
 * Reads a YAML file and checks it against its schema, reporting every fault with its line. YAML 1.2 core: a
 * duplicate key is a fault, and no tag makes anything but plain data.
 * @param root the folder that `file` is relative to
 * @returns the file, or null when it has faults, which are added to `findings`
 */
export function readYaml<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
  findings: Finding[],
): YamlFile<T> | null {
  const report = (line: number, rule: string, message: string) => findings.push({ file, line, rule, message })
  let source: string
  try {
    source = readFileSync(join(root, file), 'utf8')
  } catch {
    report(1, 'file.missing', `write the file ${file}`)
    return null
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  if (document.errors.length > 0) {
    for (const error of document.errors)
      report(lines.linePos(error.pos[0]).line, 'yaml.syntax', error.message.split('\n')[0] ?? error.code)
    return null
  }
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line
  const plain = plainData(document)
  if (plain === TOO_MANY_ALIASES) {
    report(
      1,
      'yaml.aliases',
      'the file repeats itself through aliases (*name) too often; write the values out',
    )
    return null
  }
  const parsed = schema.safeParse(plain)
  if (parsed.success) return { value: parsed.data, lineOf }
  for (const issue of parsed.error.issues)
    report(
      lineOf(issue.path),
      'yaml.schema',
      `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`,
    )
  return null
}

const TOO_MANY_ALIASES = Symbol('too many aliases')

/** Aliases of aliases could grow a few lines to more than memory holds: the parser counts them and gives up. */
function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_MANY_ALIASES
    throw error
  }
}

/** Offset of the value at a path, or of the nearest ancestor that exists: a missing key shows where it belongs. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const pair = isMap(parent)
      ? parent.items.find(({ key: name }) => String(name) === String(key))
      : undefined
    const found = pair === undefined ? document.getIn(path.slice(0, length), true) : pair.key
    if (isNode(found)) return (found as Node).range?.[0] ?? 0
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0
}
