import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { sans, serif } from '#app/fonts.ts'
import '../globals.css'
import { catalogue } from '#lib/server/terms/current.ts'

// Their addresses hold tokens: no other site gets to know them. The desk's own pages may, or browsers would not say where a
// form comes from.
export const metadata: Metadata = {
  icons: '/icon.svg',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/** The pages before the console: plain forms, which work without scripts. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      // The server in front leaves the framework's scripts out of what bears this mark.
      data-reading-page=""
      className={`${serif.variable} ${sans.variable}`}
    >
      <body id="top">
        <header className="mx-auto max-w-[76rem] border-b border-rule px-6 py-5">
          <a href="/enterprise-sla" className="plain font-serif text-lead font-semibold">
            {catalogue().vendor.name}
          </a>
        </header>
        {children}
      </body>
    </html>
  )
}
