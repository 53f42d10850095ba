import { isIPv4 } from 'node:net'

/** The mail server that the desk hands its mail to. */
export type SmtpServer = Readonly<{
  host: string
  port: number
  /** How the connection is encrypted: from its first byte, by STARTTLS before anything is said, or, on this machine only, not at all. */
  encryption: 'tls' | 'starttls' | 'none'
  credentials: Readonly<{ user: string; password: string }> | null
}>

const SHAPE =
  'Enter an address such as smtps://user:password@smtp.example.com:465 or smtp://user:password@smtp.example.com:587'

/**
 * Reads the address of a mail server. `smtps:` is encrypted from the start (port 465), `smtp:` by STARTTLS (port 587),
 * which the server then has to offer. `?requireTLS=false` sends in clear, to a loopback address only.
 * @returns the server, or what is wrong with the address in words that name none of its parts, which may be secret
 */
export function parseSmtpServer(text: string): SmtpServer | string {
  const url = URL.parse(text)
  const isSmtp = url?.protocol === 'smtp:' || url?.protocol === 'smtps:'
  if (url === null || !isSmtp || url.hostname === '' || url.port === '0' || /[\s\p{Cc}]/u.test(text))
    return SHAPE
  if (!['', '/'].includes(url.pathname) || url.hash !== '') return `${SHAPE}; nothing follows the port`
  const inClear = url.search === '?requireTLS=false'
  if (url.search !== '' && !inClear)
    return 'The only parameter it takes is requireTLS=false; remove any other'
  if (inClear && url.protocol === 'smtps:')
    return 'smtps is always encrypted: remove requireTLS=false, or write smtp'
  if (inClear && !isLoopback(url.hostname))
    return 'Mail in clear may only go to this machine: remove requireTLS=false, or use localhost, 127.0.0.1 or [::1]'
  const credentials = credentialsOf(url)
  if (typeof credentials === 'string') return credentials
  const implicit = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (implicit ? 465 : 587) : Number(url.port),
    encryption: implicit ? 'tls' : inClear ? 'none' : 'starttls',
    credentials,
  }
}

function credentialsOf({ username, password }: URL): SmtpServer['credentials'] | string {
  if (username === '' && password === '') return null
  if (username === '' || password === '')
    return 'Enter a user and a password, separated by a colon, or neither'
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  } catch {
    return 'Write a % in the user or the password as %25'
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))
}
