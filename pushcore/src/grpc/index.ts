export { PUSH_CORE, SERVICE_NAME } from './definition.ts'
export { createGrpcEvents, type GrpcEvents } from './events.ts'
export { GRPC_LIMITS } from './limits.ts'
export { type GrpcServer, type GrpcServerOptions, startGrpcServer } from './server.ts'
