import { palette } from './palette.ts'
import { leading, typeScale } from './type-scale.ts'

/** The palette and the scale as CSS custom properties for the root element; colours follow the colour scheme. */
export function cssVariables(): Record<`--${string}`, string> {
  const colours = Object.entries(palette).map(([name, { light, dark }]) => [
    kebab(name),
    `light-dark(${light}, ${dark})`,
  ])
  const sizes = Object.entries(typeScale).map(([name, ratio]) => [`size-${name}`, `${ratio}rem`])
  const heights = Object.entries(leading).map(([name, ratio]) => [`leading-${name}`, `${ratio}`])
  return Object.fromEntries(
    [...colours, ...sizes, ...heights].map(([name, value]) => [`--${name}`, `${value}`]),
  )
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
