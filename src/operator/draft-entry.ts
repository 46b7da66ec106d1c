import { fold } from '../core/fold.ts'
import type { Draft, UnansweredGroup } from '../core/operator.ts'
import type { Search } from '../core/search.ts'

/** The longest id an entry may have. */
const maxIdLength = 40

/** The longest name or way of asking an entry may have. */
const maxNameLength = 100

/** Nobody reads further: the rest is variants. */
const maxWordings = 8

/**
 * A file to be filled in: the question's words are its names, and every wording a way of asking for it. What people
 * typed is quoted as JSON, which is YAML that nothing in it can end.
 * @param template an entry as it is copied and filled in, with its front matter
 * @param today `YYYY-MM-DD`
 */
export function draftEntry(
  group: UnansweredGroup,
  search: Pick<Search, 'contentWords' | 'find'>,
  template: string,
  today: string,
): Draft {
  const name = (search.contentWords(group.text).join(' ') || group.text).slice(0, maxNameLength)
  const near = search.find(group.text, 3).map(({ id }) => id)
  const asked = group.wordings
    .slice(0, maxWordings)
    .map(({ text }) => `    - ${JSON.stringify(text.slice(0, maxNameLength))}`)
  const frontMatter = [
    'category: kubernetes',
    `related: [${near.join(', ')}]`,
    'sources:',
    '  - https://example.com/docs/',
    `verified: ${today}`,
    'names:',
    `  en: [${JSON.stringify(name)}]`,
    `  fr: [${JSON.stringify(name)}]`,
    'formerly: {}',
    'asked:',
    '  en:',
    ...asked,
    '  fr:',
    ...asked,
  ]
  return {
    path: `knowledge/concepts/${idOf(name)}.md`,
    content: `---\n${frontMatter.join('\n')}\n---\n${bodyOf(template)}`,
  }
}

function idOf(name: string): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxIdLength)
    .replace(/^-+|-+$/g, '')
  return slug || 'new-concept'
}

/** What stands after the front matter. */
function bodyOf(template: string): string {
  return template
    .split(/^---\n/m)
    .slice(2)
    .join('---\n')
}
