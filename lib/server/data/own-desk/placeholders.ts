import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Finding } from '../finding.ts'

const PLACEHOLDER = /^<[^<>]+>$/

/** Values in <angle brackets> that a template left to be filled in, in the vendor's facts and the sub-processors. */
export function placeholderFindings(root: string): Finding[] {
  const list = join(root, 'data/subprocessors')
  const names = existsSync(list) ? readdirSync(list).filter((name) => name.endsWith('.yaml')) : []
  return ['data/vendor.yaml', ...names.toSorted().map((name) => `data/subprocessors/${name}`)].flatMap(
    (file) =>
      existsSync(join(root, file)) ? placeholdersIn(file, readFileSync(join(root, file), 'utf8')) : [],
  )
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
        message: `${names.join('.')} is not filled in yet: replace "${value}"`,
      })
    },
  })
  return findings
}
