import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { checkCircles } from './circles.ts'
import type { Finding } from './finding.ts'
import { checkReach } from './reach.ts'
import { sourceFiles } from './source-files.ts'
import { checkText } from './text.ts'

const CONFIG = join(import.meta.dirname, '../../.dependency-cruiser.mjs')
const ROOTS = ['app', 'bench', 'components', 'e2e', 'lib', 'scripts', 'server.ts']

/**
 * Checks every source file below `root` against the import rules, the reach rules and the text rules.
 * `modules` names each file of ours that was really read, so that a caller can tell "no violations" from
 * "nothing seen". Throws if a file cannot be parsed.
 */
export async function checkArchitecture(root: string): Promise<{ modules: string[]; findings: Finding[] }> {
  const config = await extractConfig(CONFIG)
  const result = await cruise(
    ROOTS.filter((path) => existsSync(join(root, path))),
    { ...config.options, baseDir: root, validate: true, ruleSet: { forbidden: config.forbidden ?? [] } },
  )
  if (typeof result.output === 'string') throw new Error(result.output)
  const files = sourceFiles(root)
  return {
    modules: result.output.modules.map(({ source }) => source).filter((source) => files.has(source)),
    findings: [
      ...importFindings(result.output),
      ...checkReach(result.output.modules, files),
      ...checkCircles(result.output.modules),
      ...checkText(files),
    ],
  }
}

function importFindings({ summary }: ICruiseResult): Finding[] {
  return summary.violations.map(({ from, to, rule, cycle }) => ({
    file: from,
    rule: rule.name,
    detail: cycle ? cycle.map(({ name }) => name).join(' → ') : `imports ${to}`,
  }))
}
