export function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')
}

/** The address for people to read, with `***` for passwords; of what is no address, only as much as is safe to show. */
export function withoutPassword(url: string): string {
  const parsed = URL.parse(url)
  if (parsed && (parsed.host || isPostgresUrl(url))) {
    if (parsed.password) parsed.password = '***'
    for (const name of new Set(parsed.searchParams.keys())) {
      if (/password/i.test(name)) parsed.searchParams.set(name, '***')
    }
    return parsed.href
  }
  // A password with a "#" or "/" in it makes the whole address unreadable: it ends at the last "@", if there is one.
  const [masked] = url.match(/^\w+:\/\/[^:@/]*/) ?? []
  if (masked === undefined) return `${url.slice(0, 5)}…`
  return masked.length === url.length ? url : `${masked}:***${url.match(/@[^@]*$/)?.[0] ?? ''}`
}
