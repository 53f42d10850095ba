import type { DocumentKind } from '../../legal/text.ts'

/** What stands before the address of every customer's contract page, and of all below it. */
export const CONTRACT_PAGES_ROOT = '/contract'

/** Whether a path is of a contract page, or of what is below one. */
export function isOfContractPage(path: string): boolean {
  return path === CONTRACT_PAGES_ROOT || path.startsWith(`${CONTRACT_PAGES_ROOT}/`)
}

/** A path as it may be written down: of a contract page without its token, which opens it. */
export function withoutContractToken(path: string): string {
  return isOfContractPage(path) ? path.replace(/^\/contract\/[^/]+/, `${CONTRACT_PAGES_ROOT}/…`) : path
}

/** Address at which a customer reads their contract. */
export function contractPagePath(token: string): string {
  return `${CONTRACT_PAGES_ROOT}/${encodeURIComponent(token)}`
}

/** Address of a document of the contract. */
export function contractDocumentPath(token: string, kind: DocumentKind): string {
  return `${contractPagePath(token)}/documents/${kind}.pdf`
}

/** Address of the executed copy. */
export function executedCopyPath(token: string): string {
  return `${contractPagePath(token)}/executed.pdf`
}
