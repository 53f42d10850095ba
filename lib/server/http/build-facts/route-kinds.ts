/** A page is only read; a handler takes what it takes. */
export type RouteKind = 'page' | 'handler'

/**
 * Which kind of route answers a path, by the build's list of files and routes; null where none does. A handler that
 * takes everything below its address comes after whatever is more precise.
 * @param sources file under app/ to its route, as the build's app-path-routes-manifest.json has them
 */
export function routeKindsOf(sources: Readonly<Record<string, string>>): (path: string) => RouteKind | null {
  const routes = Object.entries(sources)
    .filter(([, route]) => !route.startsWith('/_'))
    .map(([file, route]) => ({
      kind: /\/page$/.test(file) ? ('page' as const) : ('handler' as const),
      pattern: patternOf(route),
      open: route.split('[').length + (route.includes('[...') ? 100 : 0),
    }))
    .toSorted((a, b) => a.open - b.open)
  return (path) => routes.find(({ pattern }) => pattern.test(path))?.kind ?? null
}

function patternOf(route: string): RegExp {
  const segments = route
    .split('/')
    .slice(1)
    .map((segment) => {
      if (segment.startsWith('[[...')) return '(?:/.+)?'
      if (segment.startsWith('[...')) return '/.+'
      return segment.startsWith('[') ? '/[^/]+' : `/${segment.replaceAll('.', '\\.')}`
    })
  return new RegExp(`^${segments.join('')}/?$`)
}
