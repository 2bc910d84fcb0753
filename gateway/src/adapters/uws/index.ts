export { createUwsSocketServer } from './socket-server.ts'
