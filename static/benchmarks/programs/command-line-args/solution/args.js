import { convert } from './convert.js';

/**
 * Read arguments. Options are described as
 * { name: { type: 'string' | 'number' | 'boolean', short, default } }.
 * Everything after "--" is a plain argument.
 */
export function parseArgs(argv, options) {
  const result = { values: defaultsOf(options), rest: [] };
  const queue = [...argv];

  while (queue.length > 0) {
    const arg = queue.shift();
    if (arg === '--') {
      result.rest.push(...queue.splice(0));
    } else if (arg.startsWith('-') && arg !== '-') {
      readOption(arg, queue, options, result.values);
    } else {
      result.rest.push(arg);
    }
  }
  return result;
}

function readOption(arg, queue, options, values) {
  const [flag, inline] = splitOption(arg);
  const name = findName(flag, options);
  const { type } = options[name];

  if (type === 'boolean') {
    values[name] = inline !== 'false';
  } else {
    values[name] = convert(name, inline ?? queue.shift(), type);
  }
}

/** "--name=value" gives ["--name", "value"], "--name" gives ["--name", undefined]. */
function splitOption(arg) {
  const equals = arg.indexOf('=');
  if (equals === -1) return [arg, undefined];
  return [arg.slice(0, equals), arg.slice(equals + 1)];
}

function findName(flag, options) {
  const name = flag.startsWith('--')
    ? flag.slice(2)
    : Object.keys(options).find((key) => options[key].short === flag.slice(1));

  if (name === undefined || !Object.hasOwn(options, name)) {
    throw new Error(`Unknown option ${flag}`);
  }
  return name;
}

function defaultsOf(options) {
  const values = {};
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined) values[name] = option.default;
  }
  return values;
}
