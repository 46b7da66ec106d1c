import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument, root } from './document.ts'

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...['design', 'lisez-moi', 'operating', 'privacy'].map((name) => `docs/${name}.md`),
]

test.each(pages)('every link of %s leads to a file that exists, and to a heading of it', (path) => {
  const links = readDocument(path).links.filter((link) => !URL.canParse(link))
  expect(links.filter((link) => !leadsSomewhere(link, path))).toEqual([])
})

function leadsSomewhere(link: string, from: string): boolean {
  const [file = '', anchor] = link.split('#')
  const path = file === '' ? from : join(dirname(from), file)
  if (!existsSync(join(root, path))) return false
  return anchor === undefined || readDocument(path).headings.map(anchorOf).includes(decodeURIComponent(anchor))
}

/** As GitHub makes it: https://github.com/gjtorikian/html-pipeline/blob/v2.14.3/lib/html/pipeline/toc_filter.rb */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
}
