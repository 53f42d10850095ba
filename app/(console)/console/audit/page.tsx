import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { AuditScreen } from '#components/console/audit/audit-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { auditQuery } from '#lib/client/console/audit.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readAuditChoices, readAuditPage } from '#lib/server/console/audit/read-audit.ts'
import type { Viewer } from '#lib/server/console/viewer.ts'

export const metadata: Metadata = { title: SCREENS.audit.name }

// What is filtered is fetched by the screen, which knows the time zone of the browser.
async function read(viewer: Viewer) {
  return { choices: await readAuditChoices(viewer), page: await readAuditPage({}, viewer) }
}

export default async function Page() {
  return await showScreen(SCREENS.audit, read, ({ choices, page }) => (
    <ScreenData queryKey={auditQuery({}).queryKey} data={{ pages: [page], pageParams: [null] }}>
      <AuditScreen choices={choices} />
    </ScreenData>
  ))
}
