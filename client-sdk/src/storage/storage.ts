/**
 * Where the SDK keeps what must survive a restart: credentials, the ids of shown messages, how far broadcasts
 * were read, events not yet delivered. About ten keys per app, each value under 20 KB.
 *
 * Guarantees that an implementation gives, and on which 'once to the app' rests:
 * - a resolved `set` survives the end of the process, and `get` returns it from then on;
 * - `set` replaces a value as a whole: after a crash the old or the new one is there, never a mix;
 * - every promise settles; one that never does holds back acks for as long.
 *
 * One client per app uses a storage at a time.
 */
export interface PushStorage {
  /** The value, or undefined when there is none. */
  get(key: string): Promise<string | undefined>
  set(key: string, value: string): Promise<void>
  /** Deleting an absent key is not an error. */
  delete(key: string): Promise<void>
}
