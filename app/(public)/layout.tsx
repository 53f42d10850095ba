import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PublicDocument } from '#app/public-document.tsx'
import { environment } from '#lib/server/platform/env.ts'
import { catalogue } from '#lib/server/terms/current.ts'

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(environment().PUBLIC_URL),
    icons: '/icon.svg',
    openGraph: { type: 'website', siteName: catalogue().vendor.name, locale: 'en_GB' },
  }
}

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicDocument>{children}</PublicDocument>
}
