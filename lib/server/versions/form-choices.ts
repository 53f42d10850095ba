import { publishedEntries, readableDrafts } from './seen.ts'
import { placesEverOffered } from './version-list.ts'

/** What the forms of the pages on versions let a reader choose from. */
export type FormChoices = {
  /** Newest first. */
  versions: string[]
  tiers: { id: string; name: string }[]
  regions: { id: string; name: string }[]
}

/** The versions published by a moment with every tier and region that any of them offers. */
export function formChoices(now: Date): FormChoices {
  const published = publishedEntries(now).map(({ version }) => version)
  return { versions: [...readableDrafts(), ...published], ...placesEverOffered(now) }
}
