import { LIMITS } from '@openmps/proto'

/** Limits of tags, aliases and files of ids. Where the mPaaS guide (6.5) names one, it is that. */
export const TAG_LIMITS = {
  /** Of a tag's name, in Unicode characters; guide. */
  maxNameChars: 30,
  /** Of a user id that is tagged, in UTF-16 code units; guide. A longer one is left out and counted. */
  maxMemberChars: 60,
  /** Ids that are added directly, as one text with its commas; guide. */
  maxListChars: 10_000,
  /** Of an import; guide. */
  maxImportBytes: 100 * 1024 * 1024,
  maxImportIds: 500_000,
  /** Of an alias, in UTF-16 code units. */
  maxAliasChars: LIMITS.maxAliasChars,
  /** Device tags of one device at which it gets no more by its own calls. */
  maxTagsPerDevice: 100,
  /** Different tags of one expression: one bit each. */
  maxLeaves: 20,
  /** Levels of an expression: a tag alone has one. */
  maxDepth: 8,
} as const
