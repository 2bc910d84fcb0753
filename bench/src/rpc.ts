/**
 * Calls between the runner and its children over the IPC channel of `fork`. The operations of a child
 * are an interface of asynchronous methods; both ends are checked against it, and the messages
 * themselves are trusted, since both ends come from one build.
 */
export type Operations<T> = { [K in keyof T]: (...args: never[]) => Promise<unknown> }

export type Handlers<T extends Operations<T>> = {
  readonly [K in keyof T]: (...args: Parameters<T[K]>) => Awaited<ReturnType<T[K]>> | ReturnType<T[K]>
}

/** Runner to child. */
export interface Call {
  readonly id: number
  readonly operation: string
  readonly args: readonly unknown[]
}

/** Child to runner; the one without an id says that the child is ready. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

/**
 * Answers the runner's calls until the runner goes away; then the process ends, so that a child never
 * outlives a runner that was killed.
 */
export function serve<T extends Operations<T>>(handlers: Handlers<T>): void {
  process.on('disconnect', () => process.exit(0))
  process.on('message', (call: Call) => {
    void answer(handlers as HandlerTable, call).then(send)
  })
  send({ kind: 'ready' })
}

type HandlerTable = Readonly<Record<string, (...args: unknown[]) => unknown>>

async function answer(handlers: HandlerTable, call: Call): Promise<Answer> {
  const { id, operation, args } = call
  try {
    const handler = handlers[operation]
    if (handler === undefined) throw new Error(`unknown operation ${operation}`)
    return { kind: 'result', id, result: await handler(...args) }
  } catch (error) {
    return { kind: 'failure', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function send(message: Answer): void {
  process.send?.(message)
}
