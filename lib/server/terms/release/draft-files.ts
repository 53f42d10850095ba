import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hashesOf } from '../ledger/seal.ts'
import { isLitter, isVersionFile } from '../ledger/version-files.ts'

/**
 * Files in the folder of a draft that no release may seal, since everything sealed is published for good: what is no part
 * of a version, and links, whose target can change unseen. What editors leave behind is not sealed, and no obstacle.
 * @returns path from the folder that holds `data/`, and what to do, as a sentence
 */
export function filesInTheWay(root: string, version: string): { file: string; fix: string }[] {
  const folder = `data/terms/${version}`
  if (!existsSync(join(root, folder))) return []
  return [...hashesOf(join(root, folder))]
    .filter(([path]) => !isLitter(path))
    .flatMap(([path, hash]) => {
      const file = `${folder}/${path}`
      if (hash === '')
        return [{ file, fix: `${file} is a link. Replace it with a copy of what it leads to.` }]
      // The list of sub-processors is written anew by the release.
      if (isVersionFile(path) || path.startsWith('subprocessors/')) return []
      return [
        {
          file,
          fix: `${file} is not part of a version, and a release would publish it for good. Move it out of the folder, or delete it.`,
        },
      ]
    })
}
