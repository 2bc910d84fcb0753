export type { BroadcastResult } from './broadcast/broadcasts.ts'
export type { DrainOptions } from './drain.ts'
export { createGatewayEvents, type GatewayEvents } from './events.ts'
export { type Address, createGateway, type Gateway, type GatewayDependencies } from './gateway.ts'
export { type LoadSocketServerOptions, loadSocketServer } from './load-socket-server.ts'
export { DEFAULT_OPTIONS, type GatewayOptions, resolveOptions } from './options.ts'
export { type Clock, systemClock } from './ports/clock.ts'
export type { CoreLink } from './ports/core-link.ts'
export type {
  SendResult,
  Socket,
  SocketHandler,
  SocketServer,
  SocketSettings,
  TlsFiles,
} from './ports/socket.ts'
