/** Colours, light and dark: warm paper and ink, one accent for what can be acted on, three states, and red for what must not be relied on. */
export const palette = {
  paper: { light: '#fbfaf7', dark: '#14161a' },
  sheet: { light: '#fffefb', dark: '#1a1d22' },
  wash: { light: '#f1eee6', dark: '#22262c' },
  ink: { light: '#1c1b19', dark: '#ecebe6' },
  soft: { light: '#5d5a54', dark: '#a7a59d' },
  rule: { light: '#d9d5cb', dark: '#343840' },
  strongRule: { light: '#1c1b19', dark: '#a7a59d' },
  accent: { light: '#0b4f6c', dark: '#8ecbe6' },
  onAccent: { light: '#ffffff', dark: '#0d1a20' },
  inForce: { light: '#1d6b3a', dark: '#7fd19b' },
  announced: { light: '#8a5a00', dark: '#e6b85c' },
  danger: { light: '#a3231b', dark: '#f29b8e' },
  superseded: { light: '#6b6862', dark: '#9b988f' },
} as const
