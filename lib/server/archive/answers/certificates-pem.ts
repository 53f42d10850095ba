import { manifest } from '../manifest/manifest.ts'

/**
 * Every certificate that has signed, old ones included, as PEM (RFC 7468). Words follow each one, so that a split before
 * each BEGIN keeps them together: its name, its SHA-256, until when it is valid, and whether it is a demo.
 */
export function certificatesPem(): string {
  const { certificates } = manifest()
  if (certificates.length === 0) return '# Nothing has been signed yet.\n'
  return certificates
    .map(({ subject, fingerprint, notAfter, demo, pem }) =>
      [
        pem.trim(),
        `# ${subject}${demo ? ' (demo: it proves that no byte has changed, not who wrote the file)' : ''}`,
        `# SHA-256 ${fingerprint}, valid until ${notAfter}`,
        '',
      ].join('\n'),
    )
    .join('')
}
