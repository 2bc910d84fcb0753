export { createWsSocketServer } from './socket-server.ts'
