import { tailoredPath } from '../../addresses.ts'
import type { LinkFileKind } from './facts.ts'

/** What stands before the address of every tailored link, and of all below it. */
export const LINKS_ROOT = '/for'

/** Whether a path is of a tailored link, or of what is below one. */
export function isOfLink(path: string): boolean {
  return path === LINKS_ROOT || path.startsWith(`${LINKS_ROOT}/`)
}

/** A path as it may be written down: of a tailored link without its token, which opens it. */
export function withoutLinkToken(path: string): string {
  return isOfLink(path) ? path.replace(/^\/for\/[^/]+/, `${LINKS_ROOT}/…`) : path
}

/** Address of a file of an option of a link. @param option its letter */
export function linkDocumentPath(token: string, option: string, kind: LinkFileKind): string {
  return `${tailoredPath(token)}/documents/${option.toLowerCase()}/${kind}.pdf`
}

/** Address of the workbook of all options of a link. */
export function linkWorkbookPath(token: string): string {
  return `${tailoredPath(token)}/offer.xlsx`
}

/** Address at which the access code of a link is entered. */
export function linkCodePath(token: string): string {
  return `${tailoredPath(token)}/code`
}

/** Address at which a customer states what they require of the options of a link. */
export function linkRequirementsPath(token: string): string {
  return `${tailoredPath(token)}/requirements`
}

/** Address at which a question is sent to whoever prepared a link. */
export function linkQuestionPath(token: string): string {
  return `${tailoredPath(token)}/question`
}

/** Address at which a reader chooses whether their visits are recorded. */
export function linkRecordingPath(token: string): string {
  return `${tailoredPath(token)}/recording`
}

/** Address to which the page tells what is done on it. */
export function linkVisitPath(token: string): string {
  return `${tailoredPath(token)}/visit`
}
