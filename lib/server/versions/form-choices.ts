import type { FormChoices } from '#lib/domain/versions/form-choices.ts'
import { publishedEntries, readableDrafts } from '../terms/shown/visible-version.ts'
import { placesEverOffered } from './version-list.ts'

/** The versions published by a moment with every tier and region that any of them offers. */
export function formChoices(now: Date): FormChoices {
  const published = publishedEntries(now).map(({ version }) => version)
  return { versions: [...readableDrafts(), ...published], ...placesEverOffered(now) }
}
