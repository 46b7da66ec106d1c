import type { RootContent } from 'mdast'
import type { Block } from '../core/block.ts'
import type { Tip } from '../core/concept.ts'
import { isLanguage, type Language, languages, type Localized } from '../core/language.ts'
import type { EntryFile } from './front-matter.ts'
import { parseMarkdown, toBlocks } from './markdown.ts'
import type { ProblemSink } from './problem.ts'

/** What stands under `# en` or `# fr`. */
export interface Section {
  /** The line of its heading. */
  readonly line: number
  readonly blocks: readonly Block[]
  readonly tips: readonly Tip[]
  readonly tipsLine: number
}

/** The two language sections of an entry; undefined when one is missing, which is reported. */
export function parseSections(file: EntryFile, problems: ProblemSink): Localized<Section> | undefined {
  const nodes = parseMarkdown(file.body).children
  const found = new Map<Language, Section>()
  for (const [index, node] of nodes.entries()) {
    const language = languageHeading(node)
    if (language === undefined) {
      if (index === 0) problems.error(lineOf(node), notInALanguage)
      continue
    }
    if (!isLanguage(language)) {
      problems.error(lineOf(node), {
        en: `"# ${language}" is neither "# en" nor "# fr".`,
        fr: `« # ${language} » n'est ni « # en » ni « # fr ».`,
      })
      continue
    }
    const end = nodes.findIndex((other, at) => at > index && languageHeading(other) !== undefined)
    found.set(language, parseSection(node, nodes.slice(index + 1, end < 0 ? undefined : end)))
  }
  for (const language of languages) {
    if (!found.has(language)) {
      problems.error(file.bodyLineOffset + 1, {
        en: `There is no "# ${language}" section: every entry is in both languages.`,
        fr: `Il manque la section « # ${language} » : chaque entrée existe dans les deux langues.`,
      })
    }
  }
  const [en, fr] = [found.get('en'), found.get('fr')]
  return en && fr ? { en, fr } : undefined

  function parseSection(heading: RootContent, content: readonly RootContent[]): Section {
    const tipsAt = content.findIndex(isTipsHeading)
    const body = tipsAt < 0 ? content : content.slice(0, tipsAt)
    const tipNodes = tipsAt < 0 ? [] : content.slice(tipsAt + 1)
    return {
      line: lineOf(heading),
      blocks: body.flatMap((node) => toBlocks(node, file.bodyLineOffset, problems)),
      tips: tipNodes.flatMap(toTips),
      tipsLine: lineOf(content[tipsAt] ?? heading),
    }
  }

  function toTips(node: RootContent): readonly Tip[] {
    const blocks = toBlocks(node, file.bodyLineOffset, problems)
    return blocks.flatMap((block): Tip[] => {
      if (block.kind === 'list') return block.items.map((content) => [{ kind: 'paragraph', content }])
      problems.error(lineOf(node), {
        en: 'Only a list may stand under "## Tips": one item, one tip.',
        fr: 'Sous « ## Tips », seule une liste est permise : un élément, une astuce.',
      })
      return []
    })
  }

  function lineOf(node: RootContent): number {
    return (node.position?.start.line ?? 1) + file.bodyLineOffset
  }
}

const notInALanguage = {
  en: 'The text must start with "# en" or "# fr".',
  fr: 'Le texte doit commencer par « # en » ou « # fr ».',
}

/** What stands after `#` in a heading that opens a language; undefined for any other node. */
export function languageHeading(node: RootContent): string | undefined {
  return node.type === 'heading' && node.depth === 1 ? headingText(node) : undefined
}

export function isTipsHeading(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 2 && /^(?:tips|astuces)$/i.test(headingText(node))
}

function headingText(node: Extract<RootContent, { type: 'heading' }>): string {
  return node.children
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim()
}
