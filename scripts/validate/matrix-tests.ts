import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The integration tests below `root` that run on the databases of TEST_DATABASES, by name. */
export function matrixTests(root: string): string[] {
  return globSync('{app,lib}/**/*.integration.test.ts', { cwd: root })
    .filter((path) => /\bMATRIX_BACKENDS\b/.test(readFileSync(join(root, path), 'utf8')))
    .toSorted()
}
