import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PATTERNS = ['{app,bench,components,e2e,lib,scripts}/**/*.{ts,tsx}', 'server.ts']

/** The text of every TypeScript file of ours below `root`, by its path from there with forward slashes. */
export function sourceFiles(root: string): Map<string, string> {
  const paths = globSync(PATTERNS, { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** True for a file that only the test runners load. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path)
}

/** True if the file opens with the directive that sends it to the browser. */
export function saysUseClient(text: string): boolean {
  return /^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)*['"]use client['"]/.test(text)
}
