type Props = {
  operations: { method: string; path: string; summary: string }[]
  origin: string
}

/** What the API offers to programs, for a person who has to decide whether to use it. */
export function ApiPage({ operations, origin }: Props) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">API</h1>
      <p className="mb-8 max-w-[68ch] text-lead">
        The figures on these pages, as an API. No key or account is needed, except where it says so; and where
        none is, nothing you send is kept.
      </p>
      <dl className="max-w-[60rem] border-t border-strong-rule">
        {operations.map(({ method, path, summary }) => (
          <div
            key={`${method} ${path}`}
            className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[26rem_minmax(0,1fr)]"
          >
            <dt>
              <code className="wrap-anywhere">{`${method} ${path}`}</code>
            </dt>
            <dd>{summary}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-10 mb-3 text-heading">Try it</h2>
      <pre className="mb-8 max-w-[60rem] border-y border-rule bg-sheet px-4 py-4 text-[0.9375rem] wrap-anywhere whitespace-pre-wrap">
        {`curl '${origin}/api/v1/offers'`}
      </pre>
      <h2 className="mb-3 text-heading">Reference</h2>
      <ul className="max-w-[68ch] space-y-2">
        <li>
          <a href="/api/v1/openapi.json">OpenAPI 3.1 description</a> (JSON): every parameter and answer, with
          examples
        </li>
        <li>
          <a href="/api/v1/errors">Error codes</a>: what each means and how to fix it
        </li>
      </ul>
    </main>
  )
}
