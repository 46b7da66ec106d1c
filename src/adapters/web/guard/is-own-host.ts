const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * Whether a page without a token was asked for by a name of this machine's own. Otherwise a page from elsewhere could
 * have its own name point to this machine, and read here as if it were at home (DNS rebinding).
 */
export function isOwnHost(host: string | undefined): boolean {
  const name = URL.parse(`http://${host ?? ''}`)?.hostname
  return name !== undefined && loopback.has(name)
}
