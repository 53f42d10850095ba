import { filledInFields } from './waking.ts'

/** Values of fields by their names; several of one name stand with commas, as in an address. */
export type TypedValues = Readonly<Record<string, string>>

/** What a reader has typed or chosen in the form of a page before the page could follow it. */
export function typedBefore(page: ParentNode): TypedValues {
  const form = page.querySelector('form')
  if (form === null) return {}
  const changed = filledInFields(page).map((field) => field.getAttribute('name') ?? '')
  const values = new FormData(form)
  return Object.fromEntries(
    changed.map((name) => [
      name,
      values
        .getAll(name)
        .filter((value) => value !== '')
        .join(),
    ]),
  )
}
