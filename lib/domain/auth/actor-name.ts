import type { Actor } from './actor.ts'

/** Whoever does something, as a history names them: "Nora Feld", "API key CRM", "The desk". */
export function actorName(actor: Actor): string {
  if (actor.kind === 'person') return actor.name
  return actor.kind === 'api-key' ? `API key ${actor.name}` : 'The desk'
}
