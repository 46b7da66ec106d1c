import type { ServerResponse } from 'node:http'
import { withFrenchSpaces } from '../../../core/french-spacing.ts'
import { type Language, languages, type Localized } from '../../../core/language.ts'

/** A page of a few words: what has become of an installation. */
export interface PageContent {
  readonly title: string
  readonly text: string
  readonly link: { readonly label: string; readonly href: string }
}

/** In both languages, one under the other: whoever installs the app may read either. */
export function sendPage(response: ServerResponse, status: number, content: Localized<PageContent>): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(html(content))
}

function html(content: Localized<PageContent>): string {
  const titles = languages.map((language) => said(content[language].title, language)).join(' · ')
  return `<!doctype html>
<html lang="${languages[0]}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${titles}</title>
<style>
:root { color-scheme: light dark }
body { max-width: 34rem; margin: 12vh auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
section + section { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid }
</style>
<main>
${languages.map((language) => section(content[language], language)).join('\n')}
</main>
</html>
`
}

function section({ title, text, link }: PageContent, language: Language): string {
  return `<section lang="${language}">
<h1>${said(title, language)}</h1>
<p>${said(text, language)}</p>
<p><a href="${escape(link.href)}">${said(link.label, language)}</a></p>
</section>`
}

function said(sentence: string, language: Language): string {
  return escape(language === 'fr' ? withFrenchSpaces(sentence) : sentence)
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
