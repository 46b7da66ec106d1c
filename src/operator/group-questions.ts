/**
 * Which questions without an answer mean the same, so that the operator sees one line for "c'est quoi Ansible ?",
 * "what is ansible" and "ansibel". Two questions mean the same when most of their content words are the same: two out
 * of three at least, of the longer one's. Two words are the same when they differ in one letter, or in an ending.
 *
 * Words are compared by their deletion keys (the word, and each word that is left when one of its letters goes): words
 * with a key in common are at most one insertion, deletion, swap or replacement apart. A question is thus compared
 * only with groups that share a key with it, and of its own words the most frequent may be left out of that search:
 * two thirds of them cannot all be among the others that are left. Without this, ten thousand questions that all say
 * "docker" would keep the process busy for minutes.
 */
import type { Search } from '../core/search.ts'
import type { UnansweredCount } from '../core/store.ts'
import type { UnansweredGroup } from '../core/operator.ts'

/** Content words of a question that are compared: who needs more has pasted something. */
const mostWords = 8

interface Group {
  readonly members: UnansweredCount[]
  /** How many content words its first member has, and the keys of all of them. */
  readonly wordCount: number
  readonly keys: ReadonlySet<string>
}

type GroupsByKey = Map<string, Group[]>

/** Most frequent first, then the most recent. */
export function groupQuestions(
  questions: readonly UnansweredCount[],
  search: Pick<Search, 'canonicalWords'>,
): readonly UnansweredGroup[] {
  const groupsByKey: GroupsByKey = new Map()
  const groups: Group[] = []
  for (const question of questions.toSorted(byWeight)) {
    const words = search.canonicalWords(question.text).slice(0, mostWords).map(keysOf)
    const group = findGroup(words, groupsByKey) ?? startGroup(words, groups, groupsByKey)
    group.members.push(question)
  }
  return groups.map(toUnansweredGroup).toSorted((a, b) => b.count - a.count || b.lastMs - a.lastMs)
}

function byWeight(a: UnansweredCount, b: UnansweredCount): number {
  return b.count - a.count || b.lastMs - a.lastMs || (a.text < b.text ? -1 : 1)
}

function findGroup(words: readonly ReadonlySet<string>[], groupsByKey: GroupsByKey): Group | undefined {
  const near = new Set(tellingWords(words, groupsByKey).flatMap((keys) => groupsOf(keys, groupsByKey)))
  return near.values().find((group) => meanTheSame(words, group))
}

/** The rarest words, as many as it takes for one of them to be in every group that means the same. */
function tellingWords(words: readonly ReadonlySet<string>[], groupsByKey: GroupsByKey): readonly ReadonlySet<string>[] {
  const count = words.length - Math.ceil(sharedWords * words.length) + 1
  return words
    .map((keys) => ({ keys, frequency: frequencyOf(keys, groupsByKey) }))
    .toSorted((a, b) => a.frequency - b.frequency)
    .slice(0, count)
    .map(({ keys }) => keys)
}

/** Of a misspelt word, too: a group may be counted more than once. */
function frequencyOf(keys: ReadonlySet<string>, groupsByKey: GroupsByKey): number {
  return keys.values().reduce((sum, key) => sum + (groupsByKey.get(key)?.length ?? 0), 0)
}

function groupsOf(keys: ReadonlySet<string>, groupsByKey: GroupsByKey): readonly Group[] {
  return [...keys].flatMap((key) => groupsByKey.get(key) ?? [])
}

function startGroup(words: readonly ReadonlySet<string>[], groups: Group[], groupsByKey: GroupsByKey): Group {
  const keys = new Set(words.flatMap((ofWord) => [...ofWord]))
  const group: Group = { members: [], wordCount: words.length, keys }
  groups.push(group)
  for (const key of keys) {
    const sharing = groupsByKey.get(key)
    if (sharing) sharing.push(group)
    else groupsByKey.set(key, [group])
  }
  return group
}

const sharedWords = 2 / 3

function meanTheSame(words: readonly ReadonlySet<string>[], group: Group): boolean {
  const needed = sharedWords * Math.max(words.length, group.wordCount)
  if (words.length < needed) return false
  return words.filter((keys) => !keys.isDisjointFrom(group.keys)).length >= needed
}

/** Shorter words have too many neighbours: "vpn" and "vps" are two things. */
const shortestMisspelt = 5

function keysOf(word: string): ReadonlySet<string> {
  const singular = word.length > 3 ? word.replace(/[sx]$/, '') : word
  if (singular.length < shortestMisspelt) return new Set([singular])
  const letters = Array.from(singular)
  return new Set([singular, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])
}

function toUnansweredGroup({ members }: Group): UnansweredGroup {
  return {
    text: members[0]?.text ?? '',
    count: members.reduce((sum, { count }) => sum + count, 0),
    wordings: members.map(({ text, count }) => ({ text, count })),
    languages: [...new Set(members.flatMap(({ languages }) => languages))].toSorted(),
    platforms: [...new Set(members.flatMap(({ platforms }) => platforms))].toSorted(),
    firstMs: Math.min(...members.map(({ firstMs }) => firstMs)),
    lastMs: Math.max(...members.map(({ lastMs }) => lastMs)),
  }
}
