import { writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUpBotWithStore } from '../../bot/bot-set-up.ts'
import { operatorOf, rememberADay } from './a-day.ts'
import { hasChromium, launchChromium, obstacles, openWindow, overflows, photograph } from './chromium.ts'
import { servePage, servePageForTest, token } from './served-page.ts'

/** What is seen of the map, in its own coordinates. */
async function seenOf(page: Page) {
  const [x = 0, y = 0, width = 0, height = 0] = String(await page.locator('svg.map').getAttribute('viewBox'))
    .split(' ')
    .map(Number)
  return { x, y, width, height }
}

/** Said in the name of each test that is skipped. */
const lack = hasChromium ? '' : ' (there is no Chromium here: apt-get install chromium)'

// Many pages in one test: slow where the machine is busy.
describe.skipIf(!hasChromium)(`in a browser${lack}`, { timeout: 60_000 }, () => {
  let browser: Browser
  let served: Awaited<ReturnType<typeof servePage>>

  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launchChromium(), servePage()])
  })

  afterAll(async () => {
    await browser.close()
    await served.adapter.stop()
  })

  const phone = { viewport: { width: 320, height: 640 } }

  test('a question in French is answered, flipped, followed and compared in one conversation', async () => {
    const { page, errors } = await openWindow(browser, { locale: 'fr-FR' })
    await page.goto(served.address)
    await photograph(page, 'welcome-fr')
    expect(await obstacles(page)).toEqual([])
    await page.getByRole('combobox').fill("c'est quoi etcd ?")
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'etcd' }).waitFor()
    expect(await page.locator('.as-page').getAttribute('lang')).toBe('fr')
    expect(new URL(page.url()).pathname).toBe('/concepts/etcd')
    await photograph(page, 'answer-fr')
    expect(await obstacles(page)).toEqual([])

    await page.getByRole('link', { name: 'In English' }).click()
    await page.locator('.as-page[lang=en]').waitFor()
    expect(await page.locator('.turn').count()).toBe(1)
    expect(await page.locator('.asked').textContent()).toContain("c'est quoi etcd")

    await page.getByRole('link', { name: 'kube-apiserver' }).click()
    await page.getByRole('heading', { name: 'kube-apiserver' }).waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('kube-apiserver')
    await page.getByRole('combobox').fill('vs etcd')
    await page.getByRole('button', { name: 'Demander' }).click()
    await page.getByRole('table').waitFor()
    expect(await page.locator('.turn').count()).toBe(3)
    expect(errors).toEqual([])
  })

  test('with the keyboard alone, a name is completed and chosen', async () => {
    const { page, errors } = await openWindow(browser)
    await page.goto(served.address)
    const input = page.getByRole('combobox')
    await input.focus()
    await page.keyboard.type('kubele')
    await page.getByRole('option').first().waitFor()
    await photograph(page, 'suggestions')
    expect(await obstacles(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await input.getAttribute('aria-activedescendant')).toBe('suggestion-0')
    await page.keyboard.press('Escape')
    expect(await input.getAttribute('aria-expanded')).toBe('false')
    expect(await input.inputValue()).toBe('kubele')
    await page.keyboard.press('ArrowDown')
    await page.locator('[aria-selected=true]').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'kubelet' }).waitFor()
    expect(errors).toEqual([])
  })

  test('the keyboard reaches the tabs, and each shows what its platform would', async () => {
    const { page, errors } = await openWindow(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`${served.address}/compare/container/virtual-machine?lang=en`)
    await page.getByRole('radio', { name: 'Timonier' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.locator('.slack-table').waitFor()
    await photograph(page, 'slack')
    expect(await obstacles(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await page.locator('.discord-heading').waitFor()
    await photograph(page, 'discord')
    expect(await obstacles(page)).toEqual([])
    await page.locator('.as-discord summary').click()
    await page.locator('.as-discord').getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const copied: unknown = JSON.parse(String(await page.evaluate('navigator.clipboard.readText()')))
    expect(copied).toHaveProperty('allowedMentions', { parse: [], repliedUser: false })
    expect(errors).toEqual([])
  })

  test('a vote is thanked for where it was cast', async () => {
    const { page, errors } = await openWindow(browser)
    await page.goto(`${served.address}/concepts/etcd?lang=en`)
    await page.getByRole('button', { name: 'Helpful', exact: true }).click()
    await page.locator('.thanks').waitFor()
    expect(await page.locator('.votes').count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('without scripts, it answers, goes on, shows the other platforms and takes votes', async () => {
    const { page } = await openWindow(browser, { javaScriptEnabled: false, locale: 'fr-FR' })
    await page.goto(served.address)
    await page.getByRole('textbox').fill("c'est quoi etcd ?")
    await page.getByRole('button', { name: 'Demander' }).click()
    await page.getByRole('heading', { name: 'etcd' }).waitFor()
    await page.getByRole('radio', { name: 'Slack' }).check()
    await page.locator('.slack-header').waitFor()
    await page.getByRole('textbox').fill('et en anglais ?')
    await page.getByRole('button', { name: 'Demander' }).click()
    await page.locator('.as-page[lang=en]').waitFor()
    await page.getByRole('button', { name: 'Helpful', exact: true }).click()
    await page.locator('.asked').waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/vote')
  })

  const pages = [
    '/',
    '/concepts/etcd',
    '/concepts/etcd/compare',
    '/compare/deployment/statefulset/daemonset',
    '/categories',
    '/categories/networking',
    '/map',
    '/tips',
  ]

  test('on a small phone, in the dark, every page fits and can be used', async () => {
    const { page, errors } = await openWindow(browser, { ...phone, colorScheme: 'dark', locale: 'fr-FR' })
    const found: string[] = []
    for (const path of pages) {
      await page.goto(served.address + path)
      await photograph(page, `phone${path.replaceAll('/', '-')}`)
      if (await overflows(page)) found.push(`${path} is too wide`)
      found.push(...(await obstacles(page)))
    }
    expect(found).toEqual([])
    expect(errors).toEqual([])
  })

  test('on a desk, in the light, every page can be used', async () => {
    const { page } = await openWindow(browser)
    const found: string[] = []
    for (const path of ['/categories', '/map', '/tips', '/nowhere']) {
      await page.goto(served.address + path)
      await photograph(page, `desk${path.replaceAll('/', '-')}`)
      found.push(...(await obstacles(page)))
    }
    expect(found).toEqual([])
  })

  test('the map is zoomed with buttons, and each of its points opens an entry', async () => {
    const { page, errors } = await openWindow(browser)
    await page.goto(`${served.address}/map?lang=en`)
    const whole = await page.locator('svg.map').getAttribute('viewBox')
    await page.getByRole('button', { name: 'Zoom in' }).press('Enter')
    expect(await page.locator('svg.map').getAttribute('viewBox')).not.toBe(whole)
    await page.getByRole('region', { name: 'Map of concepts' }).press('ArrowRight')
    await page.getByRole('region', { name: 'Map of concepts' }).press('ArrowRight')
    const moved = await seenOf(page)
    expect(moved.x).toBeGreaterThan(moved.width / 4)
    for (let times = 0; times < 4; times += 1) await page.getByRole('button', { name: 'Zoom in' }).press('Enter')
    for (const side of [page.locator('.point').first(), page.locator('.point').last()]) {
      await side.focus()
      const { x, y, width, height } = await seenOf(page)
      const circle = side.locator('circle')
      const [cx, cy] = [Number(await circle.getAttribute('cx')), Number(await circle.getAttribute('cy'))]
      expect([cx > x, cx < x + width, cy > y, cy < y + height]).toEqual([true, true, true, true])
    }
    await page.getByRole('button', { name: 'Show all of it' }).click()
    expect(await page.locator('svg.map').getAttribute('viewBox')).toBe(whole)
    const point = page.locator('.point[data-id=kubelet]')
    await point.focus()
    expect(await page.locator('line.lit').count()).toBeGreaterThan(2)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'kubelet' }).waitFor()
    expect(errors).toEqual([])
  })

  test('whoever operates the bot signs in, reads what happened and drafts an entry', async () => {
    const { bot, store } = await setUpBotWithStore()
    await rememberADay(store)
    const { address } = await servePageForTest({ bot, settings: { token }, parts: { operator: operatorOf(store) } })
    const { page, errors } = await openWindow(browser)
    await page.goto(address)
    await photograph(page, 'desk-login')
    expect(await obstacles(page)).toEqual([])
    await page.getByLabel('Token').fill(token)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Operator' }).click()
    await page.getByRole('heading', { name: 'Coverage' }).waitFor()
    await photograph(page, 'desk-admin')
    expect(await obstacles(page)).toEqual([])
    await page.setViewportSize(phone.viewport)
    expect(await overflows(page)).toBe(false)
    await photograph(page, 'phone-admin')
    await page.getByRole('link', { name: 'Draft an entry' }).click()
    await page.getByText('knowledge/concepts/').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Token').waitFor()
    // The pages that ask for the token are refusals.
    expect(errors.filter((error) => !error.includes('401'))).toEqual([])
  })

  test('the picture of the README is light', async () => {
    const { page } = await openWindow(browser, { locale: 'fr-FR', viewport: { width: 1000, height: 680 } })
    await page.goto(served.address)
    await page.getByRole('button', { name: 'conteneur ou machine virtuelle' }).click()
    await page.locator('.turn').waitFor()
    const picture = await page.screenshot()
    expect(picture.length).toBeLessThan(120_000)
    if (process.env['UPDATE_PICTURE']) writeFileSync('docs/picture.png', picture)
  })

  test('a hostile question runs nothing and reaches nobody', async () => {
    const { page, errors } = await openWindow(browser)
    const asked: string[] = []
    page.on('request', (request) => void asked.push(new URL(request.url()).origin))
    page.on('dialog', () => void errors.push('a dialog'))
    await page.goto(served.address)
    await page
      .getByRole('combobox')
      .fill(
        '</p></li><img src=https://elsewhere.example/x onerror=alert(1)><script>alert(2)</script> etcd @everyone <!channel>',
      )
    await page.keyboard.press('Enter')
    await page.locator('.turn').waitFor()
    expect(await page.locator('.turn img, .turn script').count()).toBe(0)
    expect(new Set(asked)).toEqual(new Set([served.address]))
    expect(errors).toEqual([])
  })

  test('when the answer does not come, it says so, and what was typed stays', async () => {
    const { page } = await openWindow(browser)
    await page.goto(served.address)
    await page.context().setOffline(true)
    await page.getByRole('combobox').fill('what is etcd?')
    await page.keyboard.press('Enter')
    await page.getByText('No answer has come').waitFor({ state: 'attached' })
    expect(await page.getByRole('combobox').inputValue()).toBe('what is etcd?')
  })
})
