module.exports = {
  file: __filename.endsWith('/meta.cjs'),
  folder: __filename.startsWith(__dirname + '/'),
  id: module.id === __filename,
  exported: exports === module.exports,
  loaded: module.loaded,
  kinds: [
    typeof require,
    typeof require.resolve,
    typeof require.cache,
    typeof module.paths,
    typeof module.children,
  ],
  wrapped: arguments.length,
};
