import type { MetadataRoute } from 'next'
import { environment } from '#lib/server/platform/env.ts'

// The public address is a setting of the running server, not of the build.
export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/' },
    sitemap: `${environment().PUBLIC_URL}/sitemap.xml`,
  }
}
