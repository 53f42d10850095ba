import type { TypedNotice, WrittenChoices } from '../../notices/written/read-written.ts'

/** The form for a notice that a person writes. `id`: of the draft; null for a new one. */
export type WrittenFormFacts = { id: string | null; typed: TypedNotice; choices: WrittenChoices }

/** Who would be told of what is in the form, and what one contract's contacts would read. */
export type WrittenPreview = {
  /** "Alder, A-1", and how many of them are told. */
  contracts: readonly { id: string; name: string; contacts: number }[]
  /** What stands against Scheduled Maintenance, by contract. */
  warnings: readonly string[]
  /** The mail to the contract that was asked for, or else to the first; null where it concerns none. */
  shown: { contract: string; subject: string; text: string } | null
}
