export { newAccessKey } from './admin/index.ts'
export { createHttpServer, type HttpServerOptions } from './server.ts'
