/** What to write for the list, in the words of a settings message. */
export const HOSTS_AND_PORTS_RULE =
  'List each receiver as host:port, for example hooks.internal.example:8443 or 10.0.0.5:9000, separated by commas'

/**
 * Reads a list of exact hosts with their ports: "10.0.0.5:9000, [::1]:80". No ranges and no wildcards, since each entry is
 * a hole in a wall.
 * @returns each as the host and port of a URL are written ("[::1]:80", lower case); null where one is not of that form
 */
export function parseHostsAndPorts(text: string): string[] | null {
  const entries = text.split(',').map((entry) => hostAndPort(entry.trim()))
  return entries.every((entry) => entry !== null) ? entries : null
}

function hostAndPort(entry: string): string | null {
  const [, host = '', port = ''] = /^([^\s/?#@\\%*]+):(\d{1,5})$/.exec(entry) ?? []
  const url = URL.parse(`http://${host}:${port}/`)
  return url === null || host === '' || Number(port) === 0 ? null : `${url.hostname}:${Number(port)}`
}
