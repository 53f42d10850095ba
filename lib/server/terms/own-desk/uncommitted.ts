import { spawnSync } from 'node:child_process'

/** Files of `data/` under `root` that Git has no commit of; none where there is no Git or no repository. */
export function uncommittedFiles(root: string): string[] {
  const { status, stdout } = spawnSync(
    'git',
    ['status', '--porcelain', '--untracked-files=all', '--', 'data'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  // Without Git nothing can be told, and nothing is lost either: files are moved, never deleted.
  if (status !== 0) return []
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3))
}
