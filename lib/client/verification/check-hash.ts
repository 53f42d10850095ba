/** Whether the archive holds a document with this SHA-256. Throws where the site cannot be reached. */
export async function isArchived(sha256: string): Promise<boolean> {
  const response = await fetch('/api/v1/verify', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sha256 }),
  })
  const { document } = (await response.json()) as { document?: string | null }
  return response.ok && document !== null
}
