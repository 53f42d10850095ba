import { TOPICS } from '#lib/domain/comparison/difference.ts'
import type { ReleasePlan } from '#lib/server/data/release/plan-release.ts'

const MARKS = { better: '+', worse: '-', neutral: '=', 'needs-reading': '?' } as const
const LONGEST = 72

/** What would be published, for whoever has to say yes. */
export function planInWords({ entry, differences, direction }: ReleasePlan, before: string | null): string {
  const lines = TOPICS.flatMap((topic) => {
    const own = differences.filter((difference) => difference.topic === topic)
    if (own.length === 0) return []
    return [
      `  ${topic}`,
      ...own.map(
        ({ direction: mark, label, clause, before: was, after, offers }) =>
          `    ${MARKS[mark]} ${label}${clause === null ? '' : ` (${clause.document.toUpperCase()} ${clause.number})`}: ` +
          `${cut(was)} → ${cut(after)} [${offers.length} offer(s)]`,
      ),
    ]
  })
  return [
    `version ${entry.version}, published ${entry.publishedAt}, effective ${entry.effectiveAt}`,
    before === null ? 'the first release' : `compared with ${before}, as a whole: ${direction}`,
    ...lines,
    '  (+ better for the customer, - worse, = neutral, ? prose to be read)',
  ].join('\n')
}

function cut(text: string | null): string {
  if (text === null) return '(nothing)'
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}
