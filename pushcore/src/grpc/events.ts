import { status } from '@grpc/grpc-js'
import { Counter, type Registry } from 'prom-client'

/** What happened in the gRPC service, one function per event. */
export interface GrpcEvents {
  /** A call of PushCore ended. `code` is a google.rpc.Code. */
  callEnded(method: string, code: number): void
}

export function createGrpcEvents(registry: Registry): GrpcEvents {
  const calls = new Counter({
    name: 'openmps_grpc_calls_total',
    help: 'gRPC calls of PushCore by method and status',
    labelNames: ['method', 'status'],
    registers: [registry],
  })
  return {
    callEnded: (method, code) => calls.inc({ method, status: status[code] ?? String(code) }),
  }
}
