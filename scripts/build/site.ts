import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Build } from '#lib/server/platform/builds/build.ts'
import { borrowCompilerCache } from './compiler-cache.ts'
import { settleRouteTypes } from './route-types.ts'

/**
 * Builds the site with Next into the folder of a build.
 * @returns the code that Next ends with; 1 after a signal
 */
export function buildSite(root: string, build: Build): number {
  const next = fileURLToPath(import.meta.resolve('next/dist/bin/next'))
  const site = relative(root, build.site).replaceAll(sep, posix.sep)
  writeTypeSettings(build)
  const giveBack = borrowCompilerCache(root, build)
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    SLA_DESK_SITE: site,
  }
  const { status } = spawnSync(process.execPath, [next, 'build'], { cwd: root, env, stdio: 'inherit' })
  settleRouteTypes(root, build, site)
  giveBack()
  return status ?? 1
}

/**
 * What Next checks the types with. Next adds the folder that it builds into to the settings that it is given, unless
 * they extend others; and what other builds write to next-env.d.ts must not matter here.
 */
function writeTypeSettings({ folder }: Build): void {
  writeFileSync(
    join(folder, 'next.d.ts'),
    '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n',
  )
  const settings = {
    extends: '../../tsconfig.json',
    include: ['next.d.ts', '../../**/*.mts', '../../**/*.ts', '../../**/*.tsx', 'site/types/**/*.ts'],
    exclude: ['../../node_modules', '../../next-env.d.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
}
