import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Build } from '#lib/server/platform/builds/build.ts'

/**
 * Puts the types of the routes where `tsc` and editors look for them, since a build's folder goes one day: into .next,
 * as `next typegen` and `next dev` do.
 * @param site the folder that Next built into, as next-env.d.ts names it
 */
export function settleRouteTypes(root: string, build: Build, site: string): void {
  const types = join(build.site, 'types')
  if (existsSync(types)) cpSync(types, join(root, '.next/types'), { recursive: true })
  const named = join(root, 'next-env.d.ts')
  if (!existsSync(named)) return
  const text = readFileSync(named, 'utf8')
  if (text.includes(site)) writeFileSync(named, text.replaceAll(site, '.next'))
}
