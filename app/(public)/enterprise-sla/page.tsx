export const revalidate = 60

export const metadata = { title: 'Enterprise SLA' }

export default function EnterpriseSlaPage() {
  return (
    <main>
      <h1>Enterprise SLA</h1>
    </main>
  )
}
