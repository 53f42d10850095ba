import { type Difference, TOPICS, type Topic } from './difference.ts'

/** Differences under their topics, in the order of the topics; a topic without any is left out. */
export function byTopic<D extends Pick<Difference, 'topic'>>(
  differences: readonly D[],
): { topic: Topic; differences: D[] }[] {
  const groups = Map.groupBy(differences, ({ topic }) => topic)
  return TOPICS.flatMap((topic) => {
    const own = groups.get(topic)
    return own === undefined ? [] : [{ topic, differences: own }]
  })
}
