import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROUTE_FILE = /(?:^|\/)(?:page|route)\.tsx?$/
const GROUP = /^\(.*\)$/
const CATCH_ALL = /\[\.\.\./

/**
 * Says whether the site serves a path, going by the files under `app/`. A route that catches all paths answers
 * only that there is nothing, so it does not count.
 * @param root the folder that holds `app/`
 * @param ids what a dynamic segment may be, by its name ("tier"); one that is not named may be anything
 */
export function siteRoutes(
  root: string,
  ids: Readonly<Record<string, readonly string[]>>,
): (path: string) => boolean {
  const routes = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => ROUTE_FILE.test(file) && !CATCH_ALL.test(file))
    .map((file) => segmentsOf(file.replace(ROUTE_FILE, '')).filter((segment) => !GROUP.test(segment)))
  return (path) => {
    const segments = segmentsOf(path)
    return routes.some(
      (route) =>
        route.length === segments.length &&
        route.every((pattern, index) => matches(pattern, segments[index] ?? '', ids)),
    )
  }
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function matches(
  pattern: string,
  segment: string,
  ids: Readonly<Record<string, readonly string[]>>,
): boolean {
  const name = /^\[(\w+)\]$/.exec(pattern)?.[1]
  if (name === undefined) return pattern === segment
  return ids[name]?.includes(segment) ?? true
}
