/** What makes a transfer lawful under one law, and the clause of the DPA that says so. */
export type LawMechanism = {
  law: 'GDPR' | 'UK GDPR' | 'FADP'
  mechanism: string
  clause: { document: 'dpa'; id: string }
}

const CLAUSES = 'EU Standard Contractual Clauses'
const UK = 'the UK Addendum B1.0'
const SWISS = 'the Swiss changes'
const MODULES = {
  vendor: 'module 2 where you are a controller, module 3 where you are a processor',
  'sub-processor': 'module 3',
} as const
const DPA_CLAUSES = { vendor: 'transfers.scc', 'sub-processor': 'transfers.onward' } as const

/**
 * The mechanisms of the DPA for restricted transfers: from the customer to the vendor (transfers.scc, with the choices
 * of Annex IV), or on to a sub-processor whose own entry names no other one (transfers.onward).
 */
export function transferMechanisms(recipient: 'vendor' | 'sub-processor'): LawMechanism[] {
  const clause = { document: 'dpa', id: DPA_CLAUSES[recipient] } as const
  const base = `${CLAUSES} (${MODULES[recipient]})`
  return [
    { law: 'GDPR', mechanism: base, clause },
    { law: 'UK GDPR', mechanism: `${base} with ${UK}`, clause },
    { law: 'FADP', mechanism: `${base} with ${SWISS}`, clause },
  ]
}

/** The mechanisms for transfers to the vendor as a sentence part: "the EU Standard Contractual Clauses (…), …". */
export function vendorMechanismsInWords(): string {
  return `the ${CLAUSES} (${MODULES.vendor}), with ${UK} for data under the UK GDPR and ${SWISS} for data under the FADP`
}
