import type { LinkFormFacts } from '#lib/domain/console/links/view.ts'
import { versionToChooseFrom } from '#lib/domain/contracts/contract-faults.ts'
import { linkAsText } from '#lib/domain/links/link-as-text.ts'
import { defaultsFrom, duplicateOf, type EarlierLink } from '#lib/domain/links/link-defaults.ts'
import { type AskedFields, prefilled } from '#lib/domain/links/prefill/prefill.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { contractCatalogue } from '../../contracts/contract-catalogue.ts'
import { listPresets } from '../../links/presets/presets.ts'
import { lastLinkOf, readLink } from '../../links/queries/read-link.ts'
import { linkCatalogue } from '../../links/stored/read-terms.ts'
import type { StoredLink } from '../../links/stored/stored-link.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { contractChoices } from '../customers/customer-facts.ts'
import { isId } from '../ids.ts'
import type { Viewer } from '../viewer.ts'

/**
 * What the form of a new link begins with: what one's last link said, or all of a link that is duplicated; filled in by the
 * address that it is opened at.
 * @param asked the parameters of the address: `of`, the id of that one, where one that there is not counts as none, and `PREFILLED`
 * @throws ForbiddenError
 */
export async function readNewForm({ of, ...asked }: AskedFields, viewer: Viewer): Promise<LinkFormFacts> {
  requirePermission(viewer.actor, 'links.change')
  const at = now()
  const today = at.toISOString().slice(0, 10)
  const original = typeof of === 'string' && isId(of) ? await readLink(of, viewer) : null
  const begin =
    original === null
      ? defaultsFrom(earlierLink(await lastLinkOf(viewer.actor.id, viewer)), today)
      : duplicateOf({ terms: original, createdAt: original.createdAt }, today)
  const catalogue = linkCatalogue(at)
  const version = versionToChooseFrom({ version: null }, catalogue, at)
  const offered = (version === null ? null : catalogue.offered(version)) ?? { tiers: [], regions: [] }
  const { typed, notes } = prefilled(begin, asked, { catalogue, offered, at })
  return await formOf({ id: null, typed, hasCode: false, notes }, viewer)
}

function earlierLink(link: StoredLink | null): EarlierLink | null {
  return link === null ? null : { terms: link, createdAt: link.createdAt }
}

/** The form that changes a link; null where there is none by this id, or it is somebody else's. @throws ForbiddenError */
export async function readChangeForm(id: string, viewer: Viewer): Promise<LinkFormFacts | null> {
  requirePermission(viewer.actor, 'links.change')
  const link: StoredLink | null = isId(id) ? await readLink(id, viewer) : null
  return link === null
    ? null
    : await formOf({ id, typed: linkAsText(link), hasCode: link.asksForCode, notes: [] }, viewer)
}

async function formOf(
  begins: Pick<LinkFormFacts, 'id' | 'typed' | 'hasCode' | 'notes'>,
  viewer: Viewer,
): Promise<LinkFormFacts> {
  const at = now()
  const today = at.toISOString().slice(0, 10)
  const presets = await listPresets(viewer)
  return {
    ...begins,
    choices: contractChoices(contractCatalogue(at), at),
    presets: presets.map((preset) => ({
      id: preset.id,
      name: preset.name,
      typed: { ...preset.typed, lastDay: addDays(today, preset.days) },
    })),
  }
}
