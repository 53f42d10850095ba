/** Where the page with the verdict is; or the code of what was wrong, null where the site could not be reached. */
export type Sent = { href: string } | { code: string | null }

/**
 * Sends a file to be checked.
 * @param progress is told the share that has been sent, 0 to 1
 */
export function sendFile(file: File, progress: (share: number) => void): Promise<Sent> {
  const form = new FormData()
  form.append('file', file)
  // fetch cannot tell how much has been sent.
  const request = new XMLHttpRequest()
  request.open('POST', '/verify/upload')
  request.setRequestHeader('Accept', 'application/json')
  request.responseType = 'json'
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    progress(total === 0 ? 0 : loaded / total),
  )
  return new Promise((resolve) => {
    request.addEventListener('load', () => {
      const answer = request.response as { href?: string; code?: string } | null
      resolve(
        answer?.href === undefined ? { code: answer?.code ?? codeOf(request.status) } : { href: answer.href },
      )
    })
    for (const failure of ['error', 'abort', 'timeout'])
      request.addEventListener(failure, () => resolve({ code: null }))
    request.send(form)
  })
}

/** A proxy in front may answer in HTML. */
function codeOf(status: number): string | null {
  if (status === 503) return 'overloaded'
  return status === 413 ? 'file-too-large' : null
}
