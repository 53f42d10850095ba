import { type Difference, TOPICS, type Topic } from './difference.ts'

type Sorted = Pick<Difference, 'topic' | 'words' | 'clause'>

/**
 * Differences under their topics, in the order of the topics; a topic without any is left out. Changed wording stands in
 * the order of the clauses, after the figures.
 */
export function byTopic<D extends Sorted>(differences: readonly D[]): { topic: Topic; differences: D[] }[] {
  const groups = Map.groupBy(differences, ({ topic }) => topic)
  return TOPICS.flatMap((topic) => {
    const own = groups.get(topic)
    return own === undefined ? [] : [{ topic, differences: own.toSorted(figuresThenClauses) }]
  })
}

function figuresThenClauses(a: Sorted, b: Sorted): number {
  if (a.words === undefined || b.words === undefined)
    return Number(a.words !== undefined) - Number(b.words !== undefined)
  const number = ({ clause }: Sorted) => clause?.number ?? ''
  return number(a).localeCompare(number(b), 'en', { numeric: true })
}
