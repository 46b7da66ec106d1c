/**
 * The libraries that ours is compared with, and how. All get what ours gets: the same entries, the same questions
 * without their question words, both folded. Where a library has settings, those that served it best in a sweep over
 * the even questions of tests/questions and of a glossary that nobody here wrote.
 */
import { flexSearch } from './flexsearch.ts'
import { fuseAsItComes, fuseByToken, fuseTuned } from './fuse.ts'
import { miniSearchAsItComes, miniSearchTuned } from './minisearch.ts'
import { orama } from './orama.ts'
import type { Peer } from './peer.ts'
import { uFuzzy } from './ufuzzy.ts'

export const allPeers: readonly Peer[] = [
  fuseAsItComes,
  fuseTuned,
  fuseByToken,
  miniSearchAsItComes,
  miniSearchTuned,
  orama,
  flexSearch,
  uFuzzy,
]
