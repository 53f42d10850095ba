import { manifest } from '../manifest.ts'

/**
 * Every certificate that has signed, old ones included, as PEM (RFC 7468) with a line of words above each: its name, its
 * SHA-256, until when it is valid, and whether it is a demo.
 */
export function certificatesPem(): string {
  const { certificates } = manifest()
  if (certificates.length === 0) return '# Nothing has been signed yet.\n'
  return certificates
    .map(({ subject, fingerprint, notAfter, demo, pem }) =>
      [
        `# ${subject}${demo ? ' (demo: it proves that bytes are unchanged, and not whose they are)' : ''}`,
        `# SHA-256 ${fingerprint}, valid until ${notAfter}`,
        pem.trim(),
        '',
      ].join('\n'),
    )
    .join('\n')
}
