import type { ServerWritableStream } from '@grpc/grpc-js'

/** Resolves when the connection has taken the message, which it does when the caller reads, or when the call is over. */
export function write<Request, Message>(call: ServerWritableStream<Request, Message>, message: Message): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      call.off('cancelled', done)
      resolve()
    }
    call.on('cancelled', done)
    if (call.cancelled) done()
    else call.write(message, done)
  })
}
