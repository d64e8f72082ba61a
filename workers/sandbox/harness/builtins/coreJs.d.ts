declare module 'core-js-pure/stable/url' {
  const Constructor: typeof globalThis.URL;
  export default Constructor;
}
declare module 'core-js-pure/stable/url-search-params' {
  const Constructor: typeof globalThis.URLSearchParams;
  export default Constructor;
}
