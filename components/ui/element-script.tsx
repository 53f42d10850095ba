/**
 * Loads the module of an element, once however often it is asked for. The server in front knows the file of the build
 * that stands behind the name.
 */
export function ElementScript({ name }: { name: string }) {
  return <script type="module" async src={`/elements/${name}.js`} />
}
