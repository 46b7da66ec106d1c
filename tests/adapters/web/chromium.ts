import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

/** Debian's own; another one through CHROMIUM. */
const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export const hasChromium = existsSync(executable)

export function launchChromium(): Promise<Browser> {
  // Chromium's sandbox refuses to run as root, which is who runs the tests in a container.
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu'] })
}

const desktop = { viewport: { width: 1100, height: 820 } }

/** A window of its own for one test, in which every error of a script or of the policy fails the test that looks. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', ...desktop, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const errors: string[] = []
  page.on('pageerror', (error) => void errors.push(error.message))
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  return { page, errors }
}

const screenshots = join(import.meta.dirname, 'screenshots')

/** Kept beside the tests, for people to look at. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`) })
}

/** What somebody with a screen reader, a keyboard or weak eyes could not use, as `rule: element`. */
export async function obstacles(page: Page): Promise<readonly string[]> {
  // Evaluated, not added to the page: its policy lets no script in that is not the page's own.
  await page.evaluate(axe.source)
  const found: unknown = await page.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target + ' ' + failureSummary)))`,
  )
  return Array.isArray(found) ? found.map(String) : ['axe found nothing to say']
}

/** Whether the page can be read without scrolling sideways. */
export async function overflows(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}
