type Props = {
  codes: { code: string; status: number; title: string; fix: string }[]
}

/** Every error code of the API: what the `type` of a problem leads to. Each has its anchor. */
export function ErrorsPage({ codes }: Props) {
  return (
    <main id="main" className="mx-auto max-w-[76rem] px-6 pt-10 pb-20">
      <h1 className="mb-2 text-[1.75rem] leading-(--leading-title) sm:text-title">Error codes of the API</h1>
      <p className="mb-8 max-w-[68ch] text-lead">
        Errors are problem details (RFC 9457). Codes never change; the wording may. See{' '}
        <a href="/api">the API</a>.
      </p>
      <dl className="max-w-[60rem] border-t border-strong-rule">
        {codes.map(({ code, status, title, fix }) => (
          <div
            key={code}
            id={code}
            className="grid scroll-mt-6 gap-x-6 gap-y-1 border-b border-rule py-3 target:bg-sheet sm:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <dt>
              <a href={`#${code}`} className="plain">
                <code className="wrap-anywhere">{code}</code>
              </a>{' '}
              <span className="figures text-soft">{status}</span>
            </dt>
            <dd>
              <span className="block font-semibold">{title}</span>
              <span className="block">
                <WithCode>{fix}</WithCode>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </main>
  )
}

/** Words with what stands between grave accents as code. */
function WithCode({ children }: { children: string }) {
  return children
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part : <code key={`${index.toString()}-${part}`}>{part}</code>))
}
