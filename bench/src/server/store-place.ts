import type { Clock, CoreOptions } from '@openmps/pushcore'
import { openLmdbStore } from '@openmps/pushcore/lmdb'
import { createMemorySessionDirectory } from '@openmps/pushcore/memory'
import { openRedisStore } from '@openmps/pushcore/redis'

/** Where a measured push core keeps what must survive. */
export type StorePlace =
  /** An empty folder. */
  | { readonly kind: 'lmdb'; readonly dir: string }
  /** redis://host:port of a server that nobody else uses. */
  | { readonly kind: 'redis'; readonly url: string }

/** A store, and what production gives a push core with it. */
export interface OpenStore {
  readonly store: CoreOptions['store']
  readonly sessions: Pick<CoreOptions, 'directory' | 'opener' | 'knownSessions' | 'node'>
  close(): Promise<void>
}

/** As the service has it: sessions whose epoch a push core on Redis remembers. */
const KNOWN_SESSIONS = 200_000

/**
 * With the adapters' own defaults: what times out in production does so here.
 * @param onRecorded called when a batch of acks is recorded, by a store that works out later what they end
 */
export async function openStore(
  place: StorePlace,
  clock: Clock,
  maxSessions: number,
  onRecorded: () => void = () => undefined,
): Promise<OpenStore> {
  if (place.kind === 'lmdb') {
    const store = openLmdbStore({ dir: place.dir, clock })
    const sessions = { directory: createMemorySessionDirectory({ maxSessions }) }
    return { store, sessions, close: () => store.close() }
  }
  const store = await openRedisStore({
    place: { url: place.url },
    clock,
    onStep: (step) => step === 'after-device-ack' && onRecorded(),
  })
  const { directory, opener, node } = store
  return { store, sessions: { directory, opener, node, knownSessions: KNOWN_SESSIONS }, close: () => store.close() }
}
