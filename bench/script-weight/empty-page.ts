import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outputOf } from '../processes.ts'

const PATIENCE_MILLISECONDS = 90_000

const FILES: Readonly<Record<string, string>> = {
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/page.jsx': `export default function Page() {
  return <p>Nothing here.</p>
}`,
  'next.config.mjs': `import config from '../../next.config.ts'
import { join } from 'node:path'
export default { ...config, redirects: undefined, turbopack: { root: join(import.meta.dirname, '../..') } }`,
}

/**
 * Builds an application of one empty page with this project's Next and settings, and hands its build folder to
 * `measure`. No page of the site will do instead: Next splits the scripts of a whole site so that even its error
 * page loads what only others need, and that would flatter us. It lies below .build, where node_modules is found.
 */
export async function withEmptyPage<T>(root: string, measure: (build: string) => T): Promise<T> {
  const folder = join(root, '.build/empty-page')
  rmSync(folder, { recursive: true, force: true })
  try {
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    await outputOf(
      fileURLToPath(import.meta.resolve('next/dist/bin/next')),
      ['build', folder],
      PATIENCE_MILLISECONDS,
    )
    return measure(join(folder, '.next'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
