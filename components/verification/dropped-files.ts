/**
 * Takes files that are dropped anywhere on the page.
 * @param over is told when files begin and cease to be dragged over it
 * @returns what ends it
 */
export function takeDroppedFiles({
  over,
  dropped,
}: {
  over: (isOver: boolean) => void
  dropped: (files: FileList) => void
}): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const on = (type: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
    document.addEventListener(type, handle, { signal })
  on('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    // Without this the browser opens the file in place of the page.
    event.preventDefault()
    over(true)
  })
  on('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) over(false)
  })
  on('drop', (event) => {
    over(false)
    const files = event.dataTransfer?.files
    if (files === undefined || files.length === 0) return
    event.preventDefault()
    dropped(files)
  })
  return () => stopping.abort()
}
