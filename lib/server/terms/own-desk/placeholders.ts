import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Finding } from '../finding.ts'
import { termsFolders } from '../versions.ts'
import { readMerged } from '../yaml/read-text.ts'

const PLACEHOLDER = /^<[^<>]+>$/

/**
 * Values in <angle brackets> that a template left to be filled in: in the vendor's facts, in the sub-processors and in
 * terms, of which what is released has none.
 */
export function placeholderFindings(root: string): Finding[] {
  const terms = termsFolders(root, []).map((version) => `data/terms/${version}/terms.yaml`)
  return ['data/vendor.yaml', ...filesIn(root, 'data/subprocessors'), ...terms].flatMap((file) => {
    const read = readMerged(root, file, 'the file that belongs here')
    return 'source' in read ? placeholdersIn(file, read.source) : []
  })
}

function filesIn(root: string, folder: string): string[] {
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  return names
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${folder}/${name}`)
}

/** Findings without those that a placeholder explains: that it is no address, no country, no date. */
export function withoutExplained(findings: readonly Finding[]): Finding[] {
  const at = ({ file, line }: Finding) => `${file}:${line}`
  const explained = new Set(findings.filter(({ rule }) => rule === RULE).map(at))
  return findings.filter((finding) => finding.rule === RULE || !explained.has(at(finding)))
}

const RULE = 'file.placeholder'

function placeholdersIn(file: string, text: string): Finding[] {
  if (!text.includes('<')) return []
  const lines = new LineCounter()
  const findings: Finding[] = []
  visit(parseDocument(text, { lineCounter: lines }), {
    Scalar: (key, { value, range }, path) => {
      if (key === 'key' || typeof value !== 'string' || !PLACEHOLDER.test(value)) return
      const names = path.flatMap((node) =>
        isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [],
      )
      findings.push({
        file,
        line: lines.linePos(range?.[0] ?? 0).line,
        rule: RULE,
        message: `${names.join('.')} is not filled in yet. Replace “${value}”.`,
      })
    },
  })
  return findings
}
