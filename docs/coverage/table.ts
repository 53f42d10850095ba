import type { CoverageRow } from './rows.ts'

const INTRODUCTION = `# What the page must carry, and where it is

Written from [coverage/rows.ts](coverage/rows.ts) by \`vitest run docs/coverage -u\`; a unit test keeps the two in step, and
a browser journey visits every address and looks for every anchor. Addresses are those of the Enterprise tier in the EU:
every tier and region has the same anchors. "Later" says what of a row is not there yet.
`

const HEAD = ['Row', 'Matter', 'Address and anchors', 'Clauses', 'Tests', 'Later']

/** docs/coverage.md, made of the rows. */
export function coverageTable(rows: readonly CoverageRow[]): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`)
  return `${INTRODUCTION}\n${lines.join('\n')}\n`
}

function cellsOf({ id, matter, places, clauses, tests, later }: CoverageRow): string[] {
  const where = places.flatMap(({ path, anchors }) => [path, ...anchors.map((anchor) => `#${anchor}`)])
  return [id, matter, listed(where), listed(clauses), listed(tests), later ?? '']
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.map((item) => `\`${item}\``).join('<br>')
}
