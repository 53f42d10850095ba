import { VERSIONS_PATH } from '../addresses.ts'

/** Where a reader can go on from a page that only refuses: "Go to … or …". */
export const WAYS_ON = [
  { href: '/enterprise-sla', text: 'the SLA' },
  { href: VERSIONS_PATH, text: 'all versions of the terms' },
] as const
