import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { PermissionsScreen } from '#components/console/permissions/permissions-screen.tsx'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readOwnRole } from '#lib/server/console/read-own-role.ts'

export const metadata: Metadata = { title: SCREENS.permissions.name }

export default async function Page() {
  return await showScreen(SCREENS.permissions, readOwnRole, ({ role }) => <PermissionsScreen own={role} />)
}
