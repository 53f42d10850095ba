import type { LinkFormFacts } from '#lib/domain/console/links/view.ts'
import { linkAsText } from '#lib/domain/links/link-as-text.ts'
import { defaultsFrom, duplicateOf } from '#lib/domain/links/link-defaults.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { contractCatalogue } from '../../contracts/contract-catalogue.ts'
import { listPresets } from '../../links/presets/presets.ts'
import { lastLinkOf, readLink } from '../../links/queries/read-link.ts'
import type { StoredLink } from '../../links/stored/stored-link.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { contractChoices } from '../customers/customer-facts.ts'
import { isId } from '../ids.ts'
import type { Viewer } from '../viewer.ts'

/**
 * What the form of a new link begins with: what one's last link said, or all of a link that is duplicated.
 * @param of the id of that one; null for none, and one that there is not counts as none
 * @throws ForbiddenError
 */
export async function readNewForm(of: string | null, viewer: Viewer): Promise<LinkFormFacts> {
  requirePermission(viewer.actor, 'links.change')
  const today = now().toISOString().slice(0, 10)
  const original = of !== null && isId(of) ? await readLink(of, viewer) : null
  if (original !== null)
    return await formOf(
      null,
      duplicateOf({ terms: original, createdAt: original.createdAt }, today),
      false,
      viewer,
    )
  const last = await lastLinkOf(viewer.actor.id, viewer)
  const typed = defaultsFrom(last === null ? null : { terms: last, createdAt: last.createdAt }, today)
  return await formOf(null, typed, false, viewer)
}

/** The form that changes a link; null where there is none by this id, or it is somebody else's. @throws ForbiddenError */
export async function readChangeForm(id: string, viewer: Viewer): Promise<LinkFormFacts | null> {
  requirePermission(viewer.actor, 'links.change')
  const link: StoredLink | null = isId(id) ? await readLink(id, viewer) : null
  return link === null ? null : await formOf(id, linkAsText(link), link.asksForCode, viewer)
}

async function formOf(
  id: string | null,
  typed: LinkText,
  hasCode: boolean,
  viewer: Viewer,
): Promise<LinkFormFacts> {
  const at = now()
  const today = at.toISOString().slice(0, 10)
  const presets = await listPresets(viewer)
  return {
    id,
    typed,
    choices: contractChoices(contractCatalogue(at), at),
    presets: presets.map((preset) => ({
      id: preset.id,
      name: preset.name,
      typed: { ...preset.typed, lastDay: addDays(today, preset.days) },
    })),
    hasCode,
  }
}
