/** A promise with its handles. Only the first settling counts. */
export interface Deferred<T> {
  readonly promise: Promise<T>
  readonly settled: boolean
  resolve(value: T): void
  reject(error: unknown): void
}

export function createDeferred<T>(): Deferred<T> {
  let settled = false
  let fulfil: (value: T) => void = () => {}
  let refuse: (error: unknown) => void = () => {}
  const promise = new Promise<T>((resolve, reject) => {
    fulfil = resolve
    refuse = reject
  })
  return {
    promise,
    get settled() {
      return settled
    },
    resolve(value) {
      settled = true
      fulfil(value)
    },
    reject(error) {
      settled = true
      refuse(error)
    },
  }
}
