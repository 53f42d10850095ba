import type { Difference } from '../comparison/difference.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'

/** Whether a difference tells of the list of sub-processors. */
export function isSubprocessorDifference({ topic }: Pick<Difference, 'topic'>): boolean {
  return topic === 'Sub-processors'
}

/**
 * Which sub-processors were added, removed or changed in any field, by name: "adds Acme", "changes Zenith (address,
 * contact)". Whole entries are compared: a field that binds nobody counts, and so does one that no offer shows yet.
 */
export function subprocessorChanges(
  before: readonly Subprocessor[],
  after: readonly Subprocessor[],
): string[] {
  const [old, fresh] = [byId(before), byId(after)]
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].toSorted()
  return ids.flatMap((id) => {
    const [was, is] = [old.get(id), fresh.get(id)]
    if (was === undefined) return [`adds ${is?.name}`]
    if (is === undefined) return [`removes ${was.name}`]
    const fields = changedFields(was, is)
    return fields.length === 0 ? [] : [`changes ${is.name} (${fields.join(', ')})`]
  })
}

function byId(list: readonly Subprocessor[]): Map<string, Subprocessor> {
  return new Map(list.map((entry) => [entry.id, entry]))
}

function changedFields(before: Subprocessor, after: Subprocessor): string[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof Subprocessor)[]
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}
