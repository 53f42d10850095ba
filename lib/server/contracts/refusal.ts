import type { ContractField } from '#lib/domain/contracts/contract-text.ts'

/** Why a command did nothing: what it is about is gone, stands against it, or was not typed as it has to be. */
export type RefusalKind = 'unknown' | 'conflict' | 'invalid'

/** A command that was not carried out. The message says what to do, and may be shown. */
export class ContractsRefusal extends Error {
  override name = 'ContractsRefusal'
  readonly kind: RefusalKind
  /** The first field of a contract that it is about; null where it is about none. */
  readonly field: ContractField | null

  constructor(kind: RefusalKind, message: string, field: ContractField | null = null) {
    super(message)
    this.kind = kind
    this.field = field
  }
}

/** By its name, for Next evaluates this module several times in one process. */
export function isContractsRefusal(error: unknown): error is ContractsRefusal {
  return error instanceof Error && error.name === 'ContractsRefusal'
}
