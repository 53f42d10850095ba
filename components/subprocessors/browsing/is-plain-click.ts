/** Whether a link is to be followed here, and not in another tab, another window, or as a file. */
export function isPlainClick({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
}: {
  button: number
  metaKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
  altKey: boolean
}): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}
