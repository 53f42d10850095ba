import { AsyncLocalStorage } from 'node:async_hooks'
import { processShared } from '../../platform/process-shared.ts'

/** Statuses that a page may ask for: it still answers with its own HTML, which says what to fix. */
type PageStatus = 400 | 403 | 404 | 410 | 429 | 503

type Asked = { method: string; status: PageStatus | undefined }

const storage = processShared('page-status', () => new AsyncLocalStorage<Asked>())

/** Answers a request so that the page behind it can ask for a status; gives what to read that from. */
export function withPageStatus(method: string, answer: (asked: Asked) => Promise<void>): Promise<void> {
  const asked: Asked = { method, status: undefined }
  return storage.run(asked, () => answer(asked))
}

/**
 * Asks for the status of the page that is being rendered. Next knows only "not found", and puts another page in place
 * of the one that could say why. Where no server of ours stands before Next, the page answers with 200.
 */
export function askForStatus(status: PageStatus): void {
  const asked = storage.getStore()
  if (asked !== undefined) asked.status = status
}

/** The method of the request that a page is rendered for: Next renders it for HEAD, too. GET where no server of ours stands before it. */
export function pageMethod(): string {
  return storage.getStore()?.method ?? 'GET'
}
