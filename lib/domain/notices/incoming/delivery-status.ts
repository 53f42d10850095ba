/** What a report says of one recipient (RFC 3464, 2.3). */
export type RecipientReport = {
  /** "failed", "delayed", "delivered", "relayed" or "expanded", in lower case. */
  action: string
  /** "5.1.1"; null where none is given. */
  status: string | null
  /** The addresses that it names, in lower case: where the mail went to in the end, and where it was sent to first. */
  addresses: readonly string[]
  /** What the mail server said, in one line; null where nothing is told. */
  diagnostic: string | null
}

/**
 * Reads the part `message/delivery-status` of a report: blocks of fields with blank lines between them, the first of them
 * about the mail, each further one about a recipient. Some programs leave that blank line out.
 */
export function recipientReports(part: string): RecipientReport[] {
  return blocksOf(part).flatMap((fields) => {
    const action = fields.get('action')?.toLowerCase().trim() ?? ''
    if (action === '') return []
    const [, status = null] = /(\d\.\d{1,3}\.\d{1,3})/.exec(fields.get('status') ?? '') ?? []
    const named = [fields.get('final-recipient'), fields.get('original-recipient')]
    return [
      {
        action: action.split(/\s/)[0] ?? action,
        status,
        addresses: [...new Set(named.flatMap((field) => addressOf(field)))],
        diagnostic: withoutType(fields.get('diagnostic-code')),
      },
    ]
  })
}

/** Fields of the same kind of part, one block of them (RFC 5965, 3.1). */
export function fieldsOf(part: string): ReadonlyMap<string, string> {
  return blocksOf(part)[0] ?? new Map()
}

/** The first of several fields of a name counts. */
function blocksOf(part: string): Map<string, string>[] {
  const unfolded = part.replaceAll(/\r\n?/g, '\n').replaceAll(/\n[ \t]+(?=\S)/g, ' ')
  return unfolded
    .split(/\n[ \t]*\n/)
    .map((block) => {
      const fields = new Map<string, string>()
      for (const line of block.split('\n')) {
        const colon = line.indexOf(':')
        const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
        if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
      }
      return fields
    })
    .filter((fields) => fields.size > 0)
}

/** "rfc822; <Mara@alder.example>": the type first, then the address. */
function addressOf(field: string | undefined): string[] {
  const address =
    withoutType(field)
      ?.replaceAll(/[<>\s]/g, '')
      .toLowerCase() ?? ''
  return address.includes('@') ? [address] : []
}

function withoutType(field: string | undefined): string | null {
  const text = field?.replace(/^\s*[\w.-]+\s*;/, '').trim() ?? ''
  return text === '' ? null : text
}
