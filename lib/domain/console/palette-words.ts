/** Sentences of the palette: the way to a screen, or to what the present one offers, by typing a name. */
export const PALETTE_WORDS = {
  open: 'Go to…',
  title: 'Go to a screen or do something here',
  label: 'Screen or action',
  none: 'No screen or action of yours has this name.',
  hint: 'Arrow keys choose, Enter does it, Escape closes.',
  here: 'On this screen',
} as const
