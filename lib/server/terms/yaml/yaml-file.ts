import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import type { z } from 'zod'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import type { Finding } from '../finding.ts'
import { withQuotedCommas } from './quoted-commas.ts'
import { readMerged } from './read-text.ts'
import { readBySchema } from './schema-faults.ts'
import { syntaxFault } from './syntax-fault.ts'

type Parsed = { document: Document; lines: LineCounter; source: string; length: number }

/**
 * Versions share most of their files, and a finding looks up its line in a file that was read before. So many characters are
 * kept parsed; the data of the demo have a quarter of them. Nothing changes a document once it is parsed.
 */
const MOST_KEPT = 1_000_000
const parsed = new BoundedCache<string, Parsed>(MOST_KEPT, ({ length }) => length)

function parse(source: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const quoted = withQuotedCommas(source, document)
  return quoted === source ? { document, lines, source, length: source.length } : parse(quoted)
}

/** A parsed file, and where in it a value stands. */
export type YamlFile<T> = { value: T; lineOf: (path: readonly PropertyKey[]) => number }

/**
 * Reads a YAML file and checks it against its schema, reporting every fault with its line. YAML 1.2 core: a
 * duplicate key is a fault, and no tag makes anything but plain data.
 * @param root the folder that `file` is relative to
 * @param kind what the file should be, with its article, for one that is something else: "a terms file"
 * @returns the file, or null when it has faults, which are added to `findings`
 */
export function readYaml<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
  findings: Finding[],
  kind = 'the file that belongs here',
): YamlFile<T> | null {
  const report = (line: number, rule: string, message: string) => findings.push({ file, line, rule, message })
  const read = readMerged(root, file, kind)
  if ('message' in read) {
    report(read.line ?? 1, read.rule, read.message)
    return null
  }
  const { document, lines, source } = parsed.getOrMake(read.source, () => parse(read.source))
  // What follows the first fault of syntax is mostly its echo.
  const [error] = document.errors
  if (error !== undefined) {
    const lineAt = (offset: number) => lines.linePos(offset).line
    const { line, message } = syntaxFault(error, document, source, lineAt)
    report(line, 'yaml.syntax', message)
    return null
  }
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line
  const alias = unknownAlias(document)
  if (alias !== null) {
    report(
      lines.linePos(alias.range?.[0] ?? 0).line,
      'yaml.syntax',
      `*${alias.source} is read as a reference, and nothing is marked &${alias.source} above it. Put the text in quotes.`,
    )
    return null
  }
  const plain = plainData(document)
  if (plain === TOO_MANY_ALIASES) {
    report(
      1,
      'yaml.aliases',
      'the file repeats itself through references (*name) too often. Write the values out.',
    )
    return null
  }
  const { value, faults } = readBySchema(plain, schema, kind)
  for (const { path, message } of faults) report(lineOf(path), 'yaml.schema', message)
  return value === null ? null : { value, lineOf }
}

const TOO_MANY_ALIASES = Symbol('too many aliases')

/** The first reference (*name) to a mark (&name) that does not exist, or null. */
function unknownAlias(document: Document): Alias | null {
  let found: Alias | null = null
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined
      found = alias
      return visit.BREAK
    },
  })
  return found
}

/** Aliases of aliases could grow a few lines to more than memory holds: the parser counts them and gives up. */
function plainData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_MANY_ALIASES
    throw error
  }
}

/** A key as plain data have it: one that is not written is empty there. */
function nameOf(key: unknown): string {
  return isScalar(key) && key.value === null ? '' : String(key)
}

/** Offset of the value at a path, or of the nearest ancestor that exists: a missing key shows where it belongs. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const pair = isMap(parent)
      ? parent.items.find(({ key: name }) => nameOf(name) === String(key))
      : undefined
    const found = pair === undefined ? document.getIn(path.slice(0, length), true) : pair.key
    if (isNode(found)) return (found as Node).range?.[0] ?? 0
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0
}
