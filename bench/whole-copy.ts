import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const OWN_COPY = new Set(['.git', '.next', '.build', '.sla-desk', 'data', 'node_modules', 'test-results'])

/** Completes a copy of `data/` to one of the whole project, with its packages, and with its builds where they are wanted. */
export function completeCopy(root: string, copy: string, { withBuilds = false } = {}): void {
  for (const name of readdirSync(root))
    if (!OWN_COPY.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true })
  if (withBuilds)
    cpSync(join(root, '.build'), join(copy, '.build'), { recursive: true, verbatimSymlinks: true })
  copyPackages(join(root, 'node_modules'), copy)
}

/** Linked where the system can, since Turbopack follows no link that leads out of the folder it builds. */
function copyPackages(from: string, to: string): void {
  const linked = spawnSync('cp', ['-al', from, to], { stdio: 'ignore' })
  if (linked.status !== 0) cpSync(from, join(to, 'node_modules'), { recursive: true, verbatimSymlinks: true })
}
