import type { EnteredWay } from '../../objections/way.ts'

/** What the form for an objection that came by post or e-mail offers: notices that can be objected to, newest first. */
export type EntryFormFacts = {
  notices: readonly { id: string; title: string; changes: readonly { id: string; title: string }[] }[]
}

/** The form, as it was typed. */
export type TypedEntry = {
  notice: string
  contract: string
  name: string
  address: string
  changes: readonly string[]
  grounds: string
  via: EnteredWay | ''
  day: string
}

/** A contract, "Alder, A-1", and the ids of the changes of the notice that its customer may object to. */
export type FoundContract = { id: string; name: string; changes: readonly string[] }

/** Contracts that a notice concerns and whose customer is called so. */
export type FoundContracts = { contracts: readonly FoundContract[]; hasMore: boolean }

/** A form for the newest notice, or for none where there is none. */
export function emptyEntry({ notices: [newest] }: EntryFormFacts): TypedEntry {
  return {
    ...entryFor(newest),
    ...{ contract: '', name: '', address: '', grounds: '', via: '', day: '' },
  }
}

/** Of the form, what depends on the notice that is chosen: an objection is against all of it until somebody says otherwise. */
export function entryFor(
  notice: EntryFormFacts['notices'][number] | undefined,
): Pick<TypedEntry, 'notice' | 'contract' | 'changes'> {
  return { notice: notice?.id ?? '', contract: '', changes: notice?.changes.map(({ id }) => id) ?? [] }
}
