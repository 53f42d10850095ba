import { canonicalJson } from '../../quantities/canonical-json.ts'
import type { Subprocessor } from '../schema.ts'

/** What turns one list into another. */
export type ListDifference = {
  added: Subprocessor[]
  removed: Subprocessor[]
  changed: { before: Subprocessor; after: Subprocessor }[]
}

/** What turns `a` into `b`, each part by id. A field in another order of keys is no difference. */
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

/** Whether two records say the same, in whatever order their keys stand. */
export function isSameRecord(a: Subprocessor | null, b: Subprocessor | null): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
