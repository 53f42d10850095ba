import { roleName } from '#lib/domain/auth/words.ts'
import { screensOf } from '#lib/domain/console/screens.ts'
import type { ShellFacts } from '#lib/domain/console/view.ts'
import type { SignedIn } from '../auth/sessions/signed-in.ts'
import { catalogue } from '../terms/current.ts'

/** What stands around every screen of someone who is signed in. */
export function shellOf({ actor, timeZone }: SignedIn): ShellFacts {
  return {
    vendor: catalogue().vendor.name,
    navigation: screensOf(actor.role).map(({ name, path }) => ({ name, path })),
    person: { name: actor.name, role: roleName(actor.role) },
    timeZone,
  }
}
