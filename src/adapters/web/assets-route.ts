import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Hono } from 'hono'
import type { WebEnv } from './site.ts'

const folder = join(import.meta.dirname, 'assets')

const names = [
  'style.css',
  'sheet.css',
  'conversation.css',
  'map.css',
  'operator.css',
  'previews.css',
  'icon.svg',
  'page.js',
  'conversation.js',
  'fragment.js',
  'vote.js',
  'suggestions.js',
  'suggestion-list.js',
  'copy.js',
  'map.js',
]

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The files that a page loads. A browser asks whether they have changed, and mostly hears that they have not. */
export function serveAssets(app: Hono<WebEnv>): void {
  for (const name of names) {
    const content = readFileSync(join(folder, name))
    const tag = `"${hash('sha256', content, 'base64url').slice(0, 20)}"`
    app.get(`/assets/${name}`, (context) => {
      context.header('ETag', tag)
      context.header('Cache-Control', 'no-cache')
      if (context.req.header('If-None-Match') === tag) return context.body(null, 304)
      context.header('Content-Type', types[extname(name)] ?? '')
      return context.body(content)
    })
  }
}
