/** What a comparison has to reach. A gate that is missed fails the run; an aim is only printed. */
export type Bound = {
  kind: 'gate' | 'aim'
  /** In words: "at least 4 times". */
  words: string
  met: boolean
}

/** One figure beside what it is measured against, both from this run. */
export type Comparison =
  /** Without a bound where the figure is only for the record. */
  | { name: string; ours: string; against: string; ratio: number; bound: Bound | null }
  | { name: string; skipped: string }
  | { name: string; failed: string }

/** True if the run has to fail: a gate is missed, or a figure could not be had. */
export function isFailure(comparison: Comparison): boolean {
  if ('failed' in comparison) return true
  return 'bound' in comparison && comparison.bound?.kind === 'gate' && !comparison.bound.met
}

const HEAD = ['', 'ours', 'measured against', 'ratio', 'bound', '']

/** The comparisons as a table of text. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const rows = [HEAD, ...comparisons.map(cellsOf)]
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.filter(isWhole).map((row) => row[column]?.length ?? 0)),
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const [head = '', ...body] = lines
  return [head, '-'.repeat(Math.max(...lines.map(({ length }) => length))), ...body].join('\n')
}

function cellsOf(comparison: Comparison): string[] {
  if ('skipped' in comparison) return [comparison.name, `skipped: ${comparison.skipped}`]
  if ('failed' in comparison) return [comparison.name, `FAILED: ${comparison.failed}`]
  const { name, ours, against, ratio, bound } = comparison
  if (bound === null) return [name, ours, against, ratio.toFixed(2), 'for the record', '']
  const verdict = bound.met ? 'met' : bound.kind === 'gate' ? 'MISSED' : 'missed'
  return [name, ours, against, ratio.toFixed(2), `${bound.kind}: ${bound.words}`, verdict]
}

/** A row with a cell in each column; the others run on and must not widen the second one. */
function isWhole(row: readonly string[]): boolean {
  return row.length === HEAD.length
}
