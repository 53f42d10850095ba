/** Sentences of the way to a screen by typing its name. */
export const PALETTE_WORDS = {
  open: 'Go to…',
  title: 'Go to a screen',
  label: 'Name of the screen',
  none: 'No screen of yours is called so.',
  hint: 'Arrows choose, Enter goes there, Escape closes.',
} as const
