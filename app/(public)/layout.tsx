import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PublicDocument } from '#app/public-document.tsx'
import { environment } from '#lib/server/env.ts'

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(environment().PUBLIC_URL), icons: '/icon.svg' }
}

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicDocument>{children}</PublicDocument>
}
