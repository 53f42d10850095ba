import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import type { LinkVisits } from '#lib/domain/links/visits/view.ts'
import type { Command } from '../../../db/command.ts'
import { isLinksRefusal } from '../../../links/refusal.ts'
import { excludeVisit } from '../../../links/visits/exclude-visit.ts'
import { visitsOf } from '../../../links/visits/visits-of.ts'
import { requirePermission } from '../../../permissions/require-permission.ts'
import { now } from '../../../platform/clock.ts'
import { isId } from '../../ids.ts'
import { ConsoleRefusal } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'

/** The visits of a link. @throws ForbiddenError, ConsoleRefusal where there is no such link, or it is somebody else's */
export async function readVisits(link: string, { actor, db }: Viewer): Promise<LinkVisits> {
  requirePermission(actor, 'links.read')
  const visits = isId(link) ? await visitsOf(link, now(), { actor, db }) : null
  if (visits === null) throw new ConsoleRefusal(404, LINKS_REFUSED.unknown)
  return visits
}

/** Takes a visit out of the counts, or back into them. @throws ForbiddenError, ConsoleRefusal */
export const countVisit: Command<{ link: string; visit: string; isExcluded: boolean }, object> = async (
  input,
  context,
) => {
  requirePermission(context.actor, 'links.change')
  if (!isId(input.link) || !isId(input.visit)) throw new ConsoleRefusal(404, LINKS_REFUSED.unknown)
  try {
    await excludeVisit(input, context)
    return {}
  } catch (error) {
    if (!isLinksRefusal(error)) throw error
    throw new ConsoleRefusal(error.status, error.message)
  }
}
