import type { CoordinationStore, InstallationStore } from '../../../core/store.ts'

/** What the access to workspaces needs of a store. */
export interface AccessStore extends InstallationStore, Pick<CoordinationStore, 'takeLease' | 'releaseLease'> {}
