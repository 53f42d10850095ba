/** Type sizes as a ratio to body text; a modular scale of five. */
export const typeScale = { small: 0.8125, body: 1, lead: 1.1875, heading: 1.5, title: 2.125 } as const

/** Line heights that go with them. */
export const leading = { small: 1.4, body: 1.55, clause: 1.6, heading: 1.25, title: 1.15 } as const

/** The families, the same on screen and on paper. */
export const families = { serif: 'Source Serif 4', sans: 'Source Sans 3' } as const
