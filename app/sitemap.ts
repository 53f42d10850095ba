import type { MetadataRoute } from 'next'
import { now } from '#lib/server/clock.ts'
import { sitemapEntries } from '#lib/server/pages/sitemap-entries.ts'

// The public address is a setting of the running server, not of the build.
export const dynamic = 'force-dynamic'

export default function sitemap(): MetadataRoute.Sitemap {
  return sitemapEntries(now())
}
