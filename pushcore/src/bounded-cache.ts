import { LRUCache } from 'lru-cache'

/**
 * The entries used last, at most so many, in memory that grows with them: with its `max` lru-cache takes the memory of
 * all entries, and the time to clear it, at the start.
 */
export function boundedCache<Value extends {}>(maxEntries: number): LRUCache<string, Value> {
  return new LRUCache({ maxSize: maxEntries, sizeCalculation: () => 1 })
}
