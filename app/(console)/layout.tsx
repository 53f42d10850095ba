import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { sans, serif } from '#app/console-fonts.ts'
import { ConsoleShell } from '#components/console/shell/console-shell.client.tsx'
import { shellOf } from '#lib/server/console/shell.ts'
import { person } from './person.ts'
import '../console.css'

// Browsers say where a change comes from to the desk's own pages alone.
export const metadata: Metadata = {
  icons: '/icon.svg',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/** The document around every screen of the console. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const seen = await person()
  const theme = seen.kind === 'seen' ? seen.person.theme : null
  return (
    <html
      lang="en"
      className={`${serif.variable} ${sans.variable}`}
      style={theme === null ? {} : { colorScheme: theme }}
    >
      <body>
        {seen.kind === 'seen' ? (
          <ConsoleShell facts={shellOf(seen.person)}>{children}</ConsoleShell>
        ) : (
          children
        )}
      </body>
    </html>
  )
}
