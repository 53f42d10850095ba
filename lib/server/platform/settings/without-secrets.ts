/** Start messages end up in logs: these settings may hold a password or a token. */
export const MAY_HOLD_SECRETS = new Set(['PUBLIC_URL', 'DATABASE_URL', 'TSA_URL', 'SMTP_URL', 'OIDC_ISSUER'])

/** An address with all that may be secret masked: what stands before the last @, and the values of the query. */
export function withoutSecrets(address: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:\/*/i.exec(address)?.[0] ?? ''
  const rest = address.slice(scheme.length)
  const host = rest.slice(rest.lastIndexOf('@') + 1)
  // "tsa:secret" has the shape of scheme and rest; without slashes nobody can tell which is which.
  if (host === rest && scheme !== '' && !scheme.endsWith('//')) return `${scheme}***`
  return `${scheme}${host === rest ? '' : '***@'}${host}`.replace(/[?#].*$/s, (tail) => `${tail[0]}***`)
}
