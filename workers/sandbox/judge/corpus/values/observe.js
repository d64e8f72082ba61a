import test from 'node:test';

const seen = (value) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'object' && value !== null)
    return JSON.stringify(value, (key, one) =>
      typeof one === 'number' && !Number.isFinite(one)
        ? String(one)
        : one === undefined
          ? 'undefined'
          : typeof one === 'bigint'
            ? `${one}n`
            : one,
    );
  return String(value);
};

const failure = (error) => {
  const { name, code, operator, generatedMessage } = error ?? {};
  const message = error?.message?.replaceAll?.(process.cwd(), '/project');
  return `throws ${seen({ name, message, code, operator, generatedMessage })}`;
};

/** Each line is an expression over `scope`: a test that prints what it comes to, or what it throws. */
export function observe(scope, lines) {
  for (const line of lines
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    test(line, async () => {
      const run = new Function(...Object.keys(scope), `return (${line})`);
      let shown;
      try {
        shown = seen(await run(...Object.values(scope)));
      } catch (error) {
        shown = failure(error);
      }
      console.log(JSON.stringify([line, shown]));
    });
  }
}
