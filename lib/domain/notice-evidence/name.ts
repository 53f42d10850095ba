/** Under what evidence is archived: the moment and the hash of its data, and the publication in two parts. It has no address. */
export type EvidenceName = { version: string; tier: string; region: string; kind: 'evidence' }

/** So much of the hash of its data names evidence. */
const DIGITS = 32

/**
 * The name of evidence, by its content.
 * @param asOf RFC 3339 in UTC, to the second
 * @param publication of the notice: "subprocessors/2026-11-17-scriven-ai"
 * @param dataSha256 of the data inside it, in hexadecimal
 */
export function evidenceName(asOf: string, publication: string, dataSha256: string): EvidenceName {
  const [tier = '', region = ''] = publication.split('/')
  return {
    version: `${asOf.replaceAll(/[-:]|\.\d+/g, '')}-${dataSha256.slice(0, DIGITS)}`,
    tier,
    region,
    kind: 'evidence',
  }
}

/** Of which notice, and as of when, evidence is, as its name has it; null where the name is none of evidence. */
export function evidenceNamed(
  name: Readonly<Record<'version' | 'tier' | 'region' | 'kind', string>>,
): { asOf: string; publication: string } | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{32}$/.exec(name.version)
  if (name.kind !== 'evidence' || parts === null) return null
  const [, year, month, day, hour, minute, second] = parts
  return {
    asOf: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    publication: `${name.tier}/${name.region}`,
  }
}
