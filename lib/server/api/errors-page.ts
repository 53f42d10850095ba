import { ERROR_CODES } from './error-codes.ts'

/** The codes as one plain page: what the `type` of a problem leads to. */
export function errorsPage(): string {
  const rows = [...ERROR_CODES].map(
    ([code, { status, title, mend }]) =>
      `<dt id="${code}"><code>${code}</code> (${status})</dt>\n<dd>${escaped(title)}. ${escaped(mend)}</dd>`,
  )
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Error codes of the API</title>
<main>
<h1>Error codes of the API</h1>
<p>Errors are problem details (RFC 9457). The code is stable; the words may change.</p>
<dl>
${rows.join('\n')}
</dl>
</main>
</html>
`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]*)`/g, '<code>$1</code>')
}
