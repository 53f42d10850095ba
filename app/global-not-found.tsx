export const metadata = { title: 'Page not found' }

export default function GlobalNotFound() {
  return (
    <html lang="en-GB">
      <body>
        <main>
          <h1>Page not found</h1>
          <p>
            <a href="/enterprise-sla">Go to the SLA</a>
          </p>
        </main>
      </body>
    </html>
  )
}
