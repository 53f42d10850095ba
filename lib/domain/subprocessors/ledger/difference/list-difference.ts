import { canonicalJson } from '../../../quantities/canonical-json.ts'
import { engagementKey } from '../../engagements/engagements.ts'
import type { Subprocessor } from '../../schema.ts'

/** What turns one list into another. */
export type ListDifference = {
  added: Subprocessor[]
  removed: Subprocessor[]
  changed: { before: Subprocessor; after: Subprocessor }[]
}

/** What turns `a` into `b`, each part by id. Another order of keys or engagements is no difference. */
export function differenceOf(a: readonly Subprocessor[], b: readonly Subprocessor[]): ListDifference {
  const [old, fresh] = [byId(a), byId(b)]
  const both = [...old.values()].flatMap((before) => {
    const after = fresh.get(before.id)
    return after === undefined ? [] : [{ before, after }]
  })
  return {
    added: sorted(b.filter(({ id }) => !old.has(id))),
    removed: sorted(a.filter(({ id }) => !fresh.has(id))),
    changed: both
      .filter(({ before, after }) => !isSameRecord(before, after))
      .toSorted((x, y) => (x.after.id < y.after.id ? -1 : 1)),
  }
}

function byId(list: readonly Subprocessor[]): Map<string, Subprocessor> {
  return new Map(list.map((record) => [record.id, record]))
}

function sorted(list: readonly Subprocessor[]): Subprocessor[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether two records say the same, in whatever order their keys and their engagements stand. */
export function isSameRecord(a: Subprocessor | null, b: Subprocessor | null): boolean {
  const [one, other] = [a, b].map((record) => canonicalJson(record && inOrder(record)))
  return one === other
}

/** A record with its engagements in the order of their keys: that of its file means nothing. */
export function inOrder(record: Subprocessor): Subprocessor {
  const regions = record.regions.toSorted((a, b) => (engagementKey(a) < engagementKey(b) ? -1 : 1))
  return { ...record, regions }
}
