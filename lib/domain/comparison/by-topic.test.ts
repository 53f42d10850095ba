import { expect, test } from 'vitest'
import { byTopic } from './by-topic.ts'
import type { Difference, Topic } from './difference.ts'

const of = (id: string, topic: Topic, number: string | null, isProse: boolean) => ({
  id,
  topic,
  clause: number === null ? null : ({ document: 'sla', id, number } as const),
  ...(isProse ? { words: [] as NonNullable<Difference['words']> } : {}),
})

test('topics keep their order; figures theirs; wording that of the clauses, 4.10 after 4.9', () => {
  const groups = byTopic([
    of('ten', 'Wording of the SLA', '4.10', true),
    of('nine', 'Wording of the SLA', '4.9', true),
    of('figure', 'Wording of the SLA', '9.1', false),
    of('second', 'Support', '8.2', false),
    of('first', 'Support', '8.1', false),
    of('target', 'Availability', null, false),
  ])
  expect(groups.map(({ topic, differences }) => [topic, differences.map(({ id }) => id)])).toEqual([
    ['Availability', ['target']],
    ['Support', ['second', 'first']],
    ['Wording of the SLA', ['figure', 'nine', 'ten']],
  ])
})
