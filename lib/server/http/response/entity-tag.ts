/** If-None-Match compares weakly (RFC 9110 section 13.1.2): proxies mark our tags W/ when they re-encode. */
export function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag) return true
  return ifNoneMatch.split(',').some((tag) => {
    const bare = tag.trim().replace(/^W\//, '')
    return bare === '*' || bare === etag
  })
}
