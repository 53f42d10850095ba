import { cssVariables } from './css-variables.ts'

/** For Tailwind, which globals.css hands it to: puts the palette and the scale on the root element. */
export default function palettePlugin({ addBase }: { addBase: (rules: object) => void }): void {
  addBase({ ':root': cssVariables() })
}
