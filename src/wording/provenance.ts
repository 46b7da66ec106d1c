import { type Block, type Inline, link, note, text } from '../core/block.ts'
import type { Language } from '../core/language.ts'
import { sayDay } from './dates.ts'
import { sentencesIn } from './sentences-in.ts'

/**
 * Where an entry comes from and when it was last checked.
 * @param title of the entry, where there are several
 */
export function sayProvenance(
  entry: { readonly sources: readonly URL[]; readonly verified: string },
  language: Language,
  title?: string,
): Block {
  const words = sentencesIn(language)
  const colon = language === 'fr' ? ' : ' : ': '
  const links = entry.sources.flatMap((source, index): Inline[] => {
    const shown = link(addressWithoutScheme(source), source.href)
    return index > 0 ? [text(', '), shown] : [shown]
  })
  return note(
    text(`${words.sources}${title === undefined ? '' : ` (${title})`}${colon}`),
    ...links,
    text(` · ${words.verifiedOn(sayDay(entry.verified, language))}`),
  )
}

/** `kubernetes.io/docs/concepts`: short, and one sees where it leads. */
function addressWithoutScheme(url: URL): string {
  return `${url.host}${url.pathname}`.replace(/\/$/, '')
}
