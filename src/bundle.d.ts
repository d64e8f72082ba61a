declare module '*?bundle' {
  /** The module and all that it imports, as the text of one classic script. */
  const source: string;
  export default source;
}

declare module '*/task.json?folder' {
  /** The folder in which a task lies: what `task.json` says, and all its files but the solution. */
  const folder: import('./benchmarks/taskFolder').TaskFolder;
  export default folder;
}

/** The address of the judge's engine, with a meter built in: see `meteredEngine` in vite.config.ts. */
declare module '*?metered' {
  const address: string;
  export default address;
}
