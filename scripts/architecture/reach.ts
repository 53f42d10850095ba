import type { IModule } from 'dependency-cruiser'
import type { Finding } from './finding.ts'
import { isOfTypes } from './imports.ts'
import { isTest, saysUseClient } from './source-files.ts'

type ReachRule = { rule: string; from: (path: string, text: string) => boolean; to: RegExp }

const RULES: ReachRule[] = [
  {
    rule: 'no-zod-in-the-browser',
    from: (path, text) => /\.client\.tsx$|\.element\.ts$/.test(path) || saysUseClient(text),
    to: /(^|\/)schema\.ts$|(^|\/)node_modules\/zod\/|^lib\/server\//,
  },
  {
    // A module of some kilobytes must not bring the framework back.
    rule: 'no-react-in-an-element',
    from: (path) => /\.element\.ts$/.test(path),
    to: /\.tsx$|(^|\/)node_modules\/(react|react-dom|next)\//,
  },
  {
    // Plain Node runs these files by stripping types, and it cannot strip JSX.
    rule: 'no-jsx-in-plain-node',
    from: (path) => path === 'server.ts' || /^(bench|scripts)\//.test(path),
    to: /\.tsx$/,
  },
]

/**
 * The names of the rules.
 * @internal
 */
export const REACH_RULES: readonly string[] = RULES.map(({ rule }) => rule)

/**
 * Finds chains of imports that end where they must not, however long they are. Type-only imports do not count:
 * they are gone at run time. (dependency-cruiser's own `reachable` counts them, hence this walk.)
 */
export function checkReach(modules: IModule[], files: Map<string, string>): Finding[] {
  const imports = new Map(modules.map((module) => [module.source, runtimeImports(module)]))
  return RULES.flatMap(({ rule, from, to }) =>
    [...files]
      .filter(([path, text]) => !isTest(path) && from(path, text))
      .map(([path]) => ({ file: path, rule, chain: shortestChain(path, to, imports) }))
      .flatMap(({ file, rule: name, chain }) =>
        chain ? [{ file, rule: name, detail: `reaches ${chain.join(' → ')}` }] : [],
      ),
  )
}

function runtimeImports({ dependencies }: IModule): string[] {
  return dependencies
    .filter(({ dependencyTypes }) => !isOfTypes(dependencyTypes))
    .map(({ resolved }) => resolved)
}

function shortestChain(start: string, target: RegExp, imports: Map<string, string[]>): string[] | undefined {
  const seen = new Set([start])
  const queue = [[start]]
  for (const chain of queue) {
    for (const next of imports.get(chain.at(-1) ?? '') ?? []) {
      if (seen.has(next)) continue
      if (target.test(next)) return [...chain.slice(1), next]
      seen.add(next)
      queue.push([...chain, next])
    }
  }
  return undefined
}
