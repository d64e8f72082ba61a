const SHAPE = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?$/;

/** Read "1.2.3-beta.4" into its numbers and its list of pre-release parts. */
export function parseVersion(text) {
  const match = SHAPE.exec(text.trim());
  if (match === null) {
    throw new SyntaxError(`Not a version: ${text}`);
  }
  const [, major, minor, patch, tag] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    tags: tag === undefined ? [] : tag.split('.').map(readTag),
  };
}

function readTag(part) {
  return /^\d+$/.test(part) ? Number(part) : part;
}
