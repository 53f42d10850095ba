import { processShared } from '../../platform/process-shared.ts'

const failing = processShared('failing-pages', () => new Set<string>())

/** Notes whether a public page could be rendered the last time. */
export function noteRendering(path: string, isFailing: boolean): void {
  if (isFailing) failing.add(path)
  else failing.delete(path)
}

/** For operators, where public pages cannot be rendered; null where all can. The log names them: anyone can read this. */
export function failingPagesWarning(): string | null {
  const { size } = failing
  if (size === 0) return null
  const pages = size === 1 ? '1 public page' : `${size} public pages`
  return `${pages} cannot be rendered, and so cannot be served once the last good copy is out of date. The log says why.`
}
