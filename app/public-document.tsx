import type { ReactNode } from 'react'
import { SiteShell } from '#components/ui/site-shell.tsx'
import { CONSOLE_PATH, SUBPROCESSORS_PATH, VERSIONS_PATH } from '#lib/domain/addresses.ts'
import { signatureNote } from '#lib/server/archive/signing/signature-note.ts'
import { catalogue } from '#lib/server/terms/current.ts'
import { sans, serif } from './fonts.ts'
import './globals.css'

/** The document around every public page, the page for unknown addresses included. */
export function PublicDocument({ children }: { children: ReactNode }) {
  const { vendor } = catalogue()
  return (
    <html
      lang="en"
      // The server in front leaves the framework's scripts out of what bears this mark.
      data-reading-page=""
      className={`${serif.variable} ${sans.variable}`}
    >
      <body id="top">
        <SiteShell
          name={vendor.name}
          legalName={vendor.legalName}
          note={signatureNote()}
          navigation={[
            { href: '/enterprise-sla', label: 'Enterprise SLA' },
            { href: '/enterprise-sla/compare', label: 'Compare' },
            { href: SUBPROCESSORS_PATH, label: 'Sub-processors' },
            { href: VERSIONS_PATH, label: 'Versions' },
            { href: '/calculators', label: 'Calculators' },
            { href: '/qualify', label: 'Qualify' },
            { href: '/verify', label: 'Verify' },
            { href: '/api', label: 'API' },
          ]}
          footer={[
            { href: '/enterprise-sla', label: 'Enterprise SLA' },
            { href: '/verify', label: 'Verify a document' },
            { href: vendor.links.status, label: 'Status' },
            { href: vendor.links.trustCentre, label: 'Trust centre' },
            { href: vendor.links.apiDocs, label: 'API documentation' },
            { href: CONSOLE_PATH, label: 'Console' },
          ]}
        >
          {children}
        </SiteShell>
      </body>
    </html>
  )
}
