export { createMemoryNonceStore, type MemoryNonceStoreOptions } from './nonce-store.ts'
export { createMemorySessionDirectory, type MemorySessionDirectoryOptions } from './session-directory.ts'
