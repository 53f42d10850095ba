import { createHash } from 'node:crypto'

const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/script[\s/>]/gi
const QUOTED = /"[^"]*"|'[^']*'/g
const HAS_SRC = /(?:^|[\s/"'])src\s*=/i

/**
 * The CSP sources ('sha256-…') of a page's inline scripts, each once. Data blocks such as JSON-LD are hashed
 * too: they need no source, and one too many does no harm.
 */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', source = ''] of html.matchAll(SCRIPT)) {
    if (!HAS_SRC.test(attributes.replace(QUOTED, '""'))) hashes.add(hashOf(source))
  }
  return [...hashes]
}

// The HTML parser turns CR and CRLF into LF before the browser hashes.
function hashOf(source: string): string {
  const text = source.replace(/\r\n?/g, '\n')
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
