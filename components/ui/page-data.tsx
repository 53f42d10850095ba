/** What the scripts of a page need to know, as JSON. A data block runs nothing; `<` is escaped so that no text can end it. */
export function PageData({ id, data }: { id: string; data: object }) {
  return (
    <script type="application/json" id={id}>
      {JSON.stringify(data).replaceAll('<', '\\u003c')}
    </script>
  )
}
