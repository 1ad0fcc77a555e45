/** Where the services are, with `/` at the end. */
export const services = {
  kolada: 'https://api.kolada.se/v3/',
  pxweb: 'https://statistikdatabasen.scb.se/api/v2/',
} as const;

export type Service = keyof typeof services;
