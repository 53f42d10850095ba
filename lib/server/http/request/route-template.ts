/**
 * True for a path with the name of a route in it ("/[tier]"), or of one that the framework keeps to itself
 * ("/_global-error"): neither is an address. The path is well-formed.
 */
export function isRouteTemplate(path: string): boolean {
  const segments = path.split('/').map((segment) => decodeURIComponent(segment))
  const [, first = ''] = segments
  return (first.startsWith('_') && first !== '_next') || segments.some((segment) => /^\[.*\]$/s.test(segment))
}
