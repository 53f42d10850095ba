/** Sentences of the screen "Releases". */
export const RELEASE_WORDS = {
  loading: 'Reading the releases…',
  versions: 'Versions',
  versionsCaption: 'The versions of the terms, and how many of their documents are made',
  noVersion: 'Nothing is released yet.',
  certificates: 'Certificates',
  certificatesCaption: 'The certificates that have signed documents',
  noCertificate: 'No document is signed yet.',
  retry: 'Make the missing ones again',
  retried: 'The missing documents are being made again. It takes some minutes.',
  nothingMissing: 'No document is missing: there is nothing to make again.',
  onDemand: 'Documents are made when somebody asks for them (ARCHIVE=on-demand): none is made again ahead.',
  compare: 'See what changes',
  first: 'The first version',
  demo: 'Demo key: it proves that no byte was changed, not who signed.',
  vendor: 'Key of the vendor',
} as const

export const CERTIFICATE_STATES = { valid: 'Valid', soon: 'Expires soon', expired: 'Expired' } as const
export const ARCHIVE_STATES = { well: 'Well', busy: 'Working', amiss: 'Needs attention' } as const
