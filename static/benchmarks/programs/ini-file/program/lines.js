/** Say what one line of an INI file is: blank, a section heading or a setting. */
export function readLine(raw) {
  const line = raw.trim();
  if (line === '' || line.startsWith(';') || line.startsWith('#')) {
    return { kind: 'blank' };
  }
  if (line.startsWith('[') && line.endsWith(']')) {
    return { kind: 'section', name: line.slice(1, -1).trim() };
  }
  const equals = line.indexOf('=');
  if (equals < 1) {
    throw new SyntaxError(`Not a setting: ${line}`);
  }
  return {
    kind: 'setting',
    key: line.slice(0, equals).trim(),
    value: readValue(line.slice(equals + 1).trim()),
  };
}

/** Numbers and switches get their own type, everything else stays text. */
function readValue(text) {
  if (text === 'true' || text === 'on') return true;
  if (text === 'false' || text === 'off') return false;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) return text.slice(1, -1);
  return text;
}
