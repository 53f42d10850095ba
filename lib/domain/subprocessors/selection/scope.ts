import type { LegalDocument } from '../../legal/text.ts'

/** Data of which the vendor itself is the controller, and the clause of the DPA that says so. */
export type ControllerData = { what: string; clause: string }

/**
 * "Billing contacts only (clause 1.5 of the DPA); not Customer Personal Data", or "Customer Personal Data" where
 * `data` is null. A `number` of null leaves the clause out.
 */
export function scopeInWords(data: ControllerData | null, number: string | null): string {
  if (data === null) return 'Customer Personal Data'
  const what = `${data.what.charAt(0).toUpperCase()}${data.what.slice(1)} only`
  return `${what}${number === null ? '' : ` (clause ${number} of the DPA)`}; not Customer Personal Data`
}

/** "Acme", or "Acme (billing contacts only)". */
export function nameWithScope({
  name,
  controllerData,
}: {
  name: string
  controllerData: ControllerData | null
}): string {
  return controllerData === null ? name : `${name} (${controllerData.what} only)`
}

/** Gives each entry the number that its clause has in this text of the DPA. */
export function citingScope<Entry extends { controllerData: ControllerData | null; scope: string }>(
  list: readonly Entry[],
  dpa: LegalDocument,
): Entry[] {
  const clauses = dpa.sections.flatMap((section) => section.clauses)
  return list.map((entry) => {
    const number = clauses.find(({ id }) => id === entry.controllerData?.clause)?.number ?? null
    return { ...entry, scope: scopeInWords(entry.controllerData, number) }
  })
}
