import type { MessageStore } from '@openmps/pushcore'

/** Told when acks are on disk. */
export interface AckWatcher {
  /** This message has reached its terminal state, durably. */
  settled(messageId: string): void
  /** That many acks were taken, of messages that the store knows or does not. */
  acked(count: number): void
}

/** The store with an ear at its acks; everything else passes through. */
export function watchAcks(store: MessageStore, watcher: AckWatcher): MessageStore {
  return {
    ...store,
    async acknowledge(acks) {
      const settled = await store.acknowledge(acks)
      for (const { messageId } of settled) watcher.settled(messageId)
      let count = 0
      for (const { messageIds } of acks) count += messageIds.length
      watcher.acked(count)
      return settled
    },
  }
}
