import type { MetadataRoute } from 'next'
import { sitemapEntries } from '#lib/server/offer/page/sitemap-entries.ts'
import { now } from '#lib/server/platform/clock.ts'

// The public address is a setting of the running server, not of the build.
export const dynamic = 'force-dynamic'

export default function sitemap(): MetadataRoute.Sitemap {
  return sitemapEntries(now())
}
