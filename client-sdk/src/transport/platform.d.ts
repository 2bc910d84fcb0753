import type { Transport } from './transport.ts'

/**
 * What `#transport` resolves to. package.json "imports" picks node.ts or browser.ts at run time; the
 * type checker sees only this, so that the core never loads the types of either platform.
 */
export declare const platformTransport: Transport
