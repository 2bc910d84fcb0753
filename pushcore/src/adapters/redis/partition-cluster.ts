import { Cluster } from './ioredis.ts'

/** What the client has in store for a refused command; this one rejects it. */
interface Handlers {
  defaults(): void
}

/**
 * A cluster's client that does not follow ASK. While a slot is moved to another master its keys are there one after the
 * other, and a script, of which the cluster knows only one key, would find a part of its partition: messages
 * would be missing and repeats taken for new ones. The partition's calls fail until the slot has moved whole.
 */
export class PartitionCluster extends Cluster {
  override handleError(error: Error, ttl: { value?: unknown }, handlers: Handlers): void {
    if (error.message.startsWith('ASK ')) handlers.defaults()
    else super.handleError(error, ttl, handlers)
  }
}
