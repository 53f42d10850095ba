/**
 * How files that are never edited after a release are brought back, as a sentence without its full stop. Git restores
 * what is not committed; for the rest the docs name the steps.
 * @param what "it", "both"
 * @param paths from the folder that holds `data/`
 */
export function restoring(what: string, ...paths: readonly [string, ...string[]]): string {
  return `Restore ${what} with: git checkout -- ${paths.join(' ')} (if the change is committed, see docs/lint.md#what-was-released)`
}
