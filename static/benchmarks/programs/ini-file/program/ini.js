import { readLine } from './lines.js';

/**
 * Parse INI text into { section: { key: value } }.
 * Settings before the first heading belong to the section "main".
 */
export function parseIni(text, defaults = {}) {
  const sections = {};
  let current = 'main';

  for (const raw of text.split('\n')) {
    const line = readLine(raw);
    if (line.kind === 'section') {
      current = line.name;
      openSection(sections, current, defaults);
    } else if (line.kind === 'setting') {
      const section = openSection(sections, current, defaults);
      section[line.key] = line.value;
    }
  }
  return sections;
}

/** Return the section of that name; a heading may appear several times. */
function openSection(sections, name, defaults) {
  if (!Object.hasOwn(sections, name)) {
    sections[name] = defaults;
  }
  return sections[name];
}
