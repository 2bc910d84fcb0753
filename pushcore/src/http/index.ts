export { newAccessKey } from './admin.ts'
export { createHttpServer, type HttpServerOptions } from './server.ts'
