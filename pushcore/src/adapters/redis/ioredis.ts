export { Cluster, Redis, type RedisOptions } from 'ioredis'

/**
 * The client has a class that extends String. V8 takes an object that becomes the prototype of a class out of its fast form
 * until something is read through it, and a primitive text does not count as that: each `charCodeAt` in the whole process,
 * of every key and frame, would cost three times as much. Reading through a String object counts. It has to be read often
 * enough for V8 to remember what it met, and before other code is compiled, so at once.
 */
const ENOUGH = 1_000
const firstChar = (text: { charCodeAt(at: number): number }): number => text.charCodeAt(0)
for (let n = 0; n < ENOUGH; n++) firstChar(Object('text'))
