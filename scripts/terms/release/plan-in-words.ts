import { changeOf, TOPICS } from '#lib/domain/comparison/difference.ts'
import { countsInWords } from '#lib/domain/comparison/in-words.ts'
import { beginningOf, changeInOneLine } from '#lib/domain/comparison/wording/excerpt.ts'
import { counted } from '#lib/domain/quantities/time/duration.ts'
import type { ReleasePlan } from '#lib/server/terms/release/plan-release.ts'

const MARKS = { better: '+', worse: '-', neutral: '=', 'needs-reading': '?' } as const

type PlannedDifference = ReleasePlan['differences'][number]

/** What would be published, for whoever has to say yes: one line for each thing that changes. */
export function planInWords(
  { entry, differences, unshown }: Pick<ReleasePlan, 'entry' | 'differences' | 'unshown'>,
  before: string | null,
): string {
  const lines = TOPICS.flatMap((topic) => {
    const own = differences.filter((difference) => difference.topic === topic)
    return own.length === 0 ? [] : [`  ${topic}`, ...own.map(lineOf)]
  })
  const counts = countsInWords(differences)
  return [
    `version ${entry.version}, published ${entry.publishedAt}, effective ${entry.effectiveAt}`,
    before === null
      ? 'the first release'
      : `compared with ${before}, for the customer: ${counts === '' ? 'nothing changes' : counts}`,
    ...lines,
    ...unshown.map(
      (change) => `  = in the list of sub-processors, which no page or document shows: ${change}`,
    ),
    ...(lines.length === 0
      ? []
      : ['  (+ improvement for the customer, - change for the worse, = neutral, ? for you to review)']),
  ].join('\n')
}

function lineOf(difference: PlannedDifference): string {
  const { direction, label, offers } = difference
  return `    ${MARKS[direction]} ${label}${clausesOf(difference)}: ${changeOfLine(difference)} [${counted(offers.length, 'offer')}]`
}

function clausesOf({ clause, alsoIn }: PlannedDifference): string {
  const clauses = [...(clause === null ? [] : [clause]), ...alsoIn]
  if (clauses.length === 0) return ''
  return ` (${clauses.map(({ document, number }) => `${document.toUpperCase()} ${number}`).join(', ')})`
}

function changeOfLine(difference: PlannedDifference): string {
  const { before, after } = difference
  if (before !== null && after !== null) return changeInOneLine(before, after)
  return `${changeOf(difference)}: ${beginningOf(after ?? before ?? '')}`
}
