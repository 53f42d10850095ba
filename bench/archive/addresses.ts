/** What the server of these measurements answers with: an archived document, and the same bytes as a static file. */
export const DOCUMENT = '/documents/2026-10-01/enterprise/eu/sla.pdf'
export const STATIC_FILE = '/static/sla.pdf'
