const MODULE_SYNTAX =
  /(?:^|[;}\n])[ \t]*(?:import\s*(?:[\w$]+[\s,]|\{|\*|['"])|export\s*(?:\{|\*|default\b|const\b|let\b|var\b|function\b|class\b|async\b))/;
const COMMON_JS_SYNTAX = /\brequire\s*\(|\bmodule\.exports\b|\bexports\s*[.[=]|\b__(?:dir|file)name\b/;

/**
 * Whether a file is CommonJS: by its extension, else because its package says `module`, else because it uses `require` or
 * `exports` and no module syntax. A package that says `commonjs` may still hold modules, as under Jest.
 */
export function isCommonJs(path: string, text: string, packageType?: string): boolean {
  if (/\.c[jt]s$/.test(path)) return true;
  if (/\.m[jt]s$/.test(path) || packageType === 'module' || MODULE_SYNTAX.test(text)) return false;
  return packageType === 'commonjs' || COMMON_JS_SYNTAX.test(text);
}

const EXPORT_PATTERNS = [
  /\b(?:module\.)?exports\.([A-Za-z_$][\w$]*)\s*=/g,
  /\b(?:module\.)?exports\[['"]([A-Za-z_$][\w$]*)['"]\]\s*=/g,
  /Object\.defineProperty\(\s*(?:module\.)?exports\s*,\s*['"]([A-Za-z_$][\w$]*)['"]/g,
];

/**
 * The names that a CommonJS file seems to export, found in its text, as Node finds them (cjs-module-lexer): assignments
 * to `exports.x` and the keys of an object literal assigned to `module.exports`.
 */
export function commonJsNames(text: string): string[] {
  const names = new Set<string>();
  for (const pattern of EXPORT_PATTERNS) for (const match of text.matchAll(pattern)) names.add(match[1]!);
  const literal = /\bmodule\.exports\s*=\s*\{([^]*?)\}\s*;?\s*(?:$|\n)/.exec(text)?.[1] ?? '';
  for (const match of literal.matchAll(
    /(?:^|[,{\n])\s*(?:async\s+)?(?:['"])?([A-Za-z_$][\w$]*)(?:['"])?\s*(?=[,:(}\n]|$)/g,
  )) {
    names.add(match[1]!);
  }
  names.delete('default');
  return [...names];
}

/** An ES module that hands on what a CommonJS file exports. */
export function commonJsWrapper(path: string, text: string): string {
  const names = commonJsNames(text);
  const lines = [
    `import { load } from 'lamarck:modules';`,
    `const exported = load(${JSON.stringify(path)});`,
  ];
  lines.push('export default exported;');
  names.forEach((name, i) =>
    lines.push(`const export${i} = exported?.${name}; export { export${i} as ${name} };`),
  );
  return lines.join('\n');
}
