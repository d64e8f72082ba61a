declare module '*/vendor/index.js' {
  export * as Comlink from 'comlink';
}
