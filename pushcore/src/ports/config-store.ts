/** What operators set: people and their sessions, machine tokens, channels, ways to people, text messages. */
export const CONFIG_KINDS = ['person', 'session', 'token', 'channel', 'communication', 'sms'] as const

export type ConfigKind = (typeof CONFIG_KINDS)[number]

export interface ConfigRecord {
  readonly kind: ConfigKind
  /** Unique in its kind. Those of an app begin with `appKey(app)` and a newline. 1 to MAX_CONFIG_ID_CHARS characters. */
  readonly id: string
  /**
   * Grows with each write of the id, and a record that takes the place of a removed one has a larger one too: a writer
   * shows the one that it has read.
   */
  readonly version: number
  /** JSON, at most MAX_CONFIG_BYTES. Secrets in it are sealed or hashed. */
  readonly value: Readonly<Record<string, unknown>>
  /** Not read any more from then on; removed by `prune`. */
  readonly expiresAtMs?: number
}

export const MAX_CONFIG_ID_CHARS = 400
export const MAX_CONFIG_BYTES = 64 * 1024
/** Records of one kind; one more is refused with OVERLOADED. Expired ones count until they are pruned. */
export const MAX_CONFIG_RECORDS = 10_000

export interface ConfigQuery {
  /** Ids that begin with it. Default: all. */
  readonly prefix?: string
  /** Ids behind it. */
  readonly after?: string
  readonly limit: number
  readonly nowMs: number
}

/**
 * Few records, rarely written, read by every process. Linearizable per record: a read that begins after a write was
 * answered sees it, in every process. Records of different ids are independent. Writes are durable before their
 * promise resolves.
 */
export interface ConfigStore {
  read(kind: ConfigKind, id: string, nowMs: number): Promise<ConfigRecord | undefined>
  /** In the order of the ids' UTF-8. */
  list(kind: ConfigKind, query: ConfigQuery): Promise<ConfigRecord[]>
  /**
   * Replaces the record if its version is `expected`; 0: there is none. Returns the new version.
   * @throws PushError CONFLICT (another version is there), INVALID_ARGUMENT (id or value too long), OVERLOADED: nothing
   * is changed
   */
  write(record: Omit<ConfigRecord, 'version'>, expected: number, nowMs: number): Promise<number>
  /** False: there was none. */
  remove(kind: ConfigKind, id: string): Promise<boolean>
  /** Removes what has expired, at most `limit`. Returns how many. */
  prune(nowMs: number, limit: number): Promise<number>
}
