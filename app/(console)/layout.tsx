import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { sans, serif } from '#app/fonts.ts'
import '../globals.css'

export const metadata: Metadata = {
  icons: '/icon.svg',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/** The document around the console. */
export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable}`}>
      <body id="top">{children}</body>
    </html>
  )
}
