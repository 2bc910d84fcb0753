/** What was opened for a run and is closed at its end, last first. */
export interface Scope {
  teardown(run: () => unknown): void
  /** Closes everything, also when something cannot be closed. */
  close(): Promise<void>
}

export function createScope(): Scope {
  const steps: (() => unknown)[] = []
  return {
    teardown: (run) => steps.push(run),
    async close() {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        try {
          await step()
        } catch (error) {
          process.stderr.write(`closing: ${error}\n`)
        }
      }
    },
  }
}
