export { createGatewayLinks, type GatewayLinks, type GatewayLinksOptions } from './gateway-links.ts'
