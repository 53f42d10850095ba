import type { FieldChange } from '#lib/domain/subprocessors/ledger/difference/record-fields.ts'

/** Fields that differ, as the API answers them. */
export function fieldsOf(
  changes: readonly FieldChange[],
): { field: string; label: string; before: string[] | null; after: string[] | null }[] {
  return changes.map(({ key, label, before, after }) => ({ field: key, label, before, after }))
}
