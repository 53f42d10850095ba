import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type RouteKind, routeKindsOf } from './route-kinds.ts'

const PUBLIC_PAGE = /^\/\(public\)\/(?:.*\/)?page$/

const prerenderSchema = z.object({
  routes: z.record(
    z.string(),
    z.object({ routeType: z.string().optional(), srcRoute: z.string().nullable() }),
  ),
  preview: z.object({ previewModeId: z.string() }),
})
const sourcesSchema = z.record(z.string(), z.string())

/** What the build says about its pages. `revalidateToken` makes Next render a page anew when asked for. */
export type BuildFacts = {
  publicPaths: string[]
  revalidateToken: string
  /** What answers a path. */
  routeKind: (path: string) => RouteKind | null
}

/**
 * Reads the pages that the build prerendered from files under app/(public), and the token. Going by the
 * source file keeps out the console's pages, Next's own (/_not-found) and route handlers, whatever their
 * address. Throws where the build's manifests are missing or have another shape.
 */
export function readBuildFacts(buildDirectory: string): BuildFacts {
  const prerendered = prerenderSchema.parse(readJson(buildDirectory, 'prerender-manifest.json'))
  const sources = sourcesSchema.parse(readJson(buildDirectory, 'app-path-routes-manifest.json'))
  return {
    publicPaths: publicPathsOf(prerendered.routes, sources),
    revalidateToken: prerendered.preview.previewModeId,
    routeKind: routeKindsOf(sources),
  }
}

/** `routes`: address to the route that made it. `sources`: file under app/ to its route. */
export function publicPathsOf(
  routes: Readonly<Record<string, { routeType?: string | undefined; srcRoute: string | null }>>,
  sources: Readonly<Record<string, string>>,
): string[] {
  const publicRoutes = new Set(
    Object.entries(sources)
      .filter(([file]) => PUBLIC_PAGE.test(file))
      .map(([, route]) => route),
  )
  return Object.entries(routes)
    .filter(([path, { srcRoute }]) => publicRoutes.has(srcRoute ?? path))
    .map(([path]) => path)
}

function readJson(directory: string, name: string): unknown {
  return JSON.parse(readFileSync(join(directory, name), 'utf8'))
}
