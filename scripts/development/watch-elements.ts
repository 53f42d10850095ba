import { basename, join } from 'node:path'
import { context } from 'esbuild'
import { elementOptions } from '../build/elements.ts'

/**
 * Here React wakes the pages, and would take what an element has changed by then for a mistake. Each module waits until
 * React has left its mark on the page.
 */
const AFTER_REACT = `for (let waited = 0; waited < 200; waited += 1) {
  if (Object.keys(document.body ?? {}).some((key) => key.startsWith('__react'))) break
  await new Promise((resolve) => setTimeout(resolve, 50))
}
`

/**
 * Compiles the elements into memory, and again whenever a file of theirs is saved.
 * @returns gives the module that a page asks for: "/elements/copy-clause.js"
 */
export async function watchElements(root: string): Promise<(path: string) => string | undefined> {
  let modules = new Map<string, string>()
  const building = await context({
    ...elementOptions(root, join(root, 'elements')),
    sourcemap: 'inline',
    write: false,
    banner: { js: AFTER_REACT },
    plugins: [
      {
        name: 'keep in memory',
        setup({ onEnd }) {
          onEnd(({ outputFiles }) => {
            if (outputFiles !== undefined)
              modules = new Map(outputFiles.map(({ path, text }) => [`/elements/${basename(path)}`, text]))
          })
        },
      },
    ],
  })
  await building.watch()
  return (path) => modules.get(path)
}
