declare module '*?bundle' {
  /** The module and all that it imports, as the text of one classic script. */
  const source: string;
  export default source;
}
