/** The filters a template may use; each takes and returns text. */
export const standardFilters = {
  trim: async (text) => text.trim(),
  upper: async (text) => text.toUpperCase(),
  lower: async (text) => text.toLowerCase(),
  title: async (text) => text.split(' ').map(capitalise).join(' '),
  dashes: async (text) => text.replaceAll(' ', '-'),
};

function capitalise(word) {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

export async function applyFilter(text, name, filters) {
  const filter = filters[name];
  if (filter === undefined) {
    throw new Error(`Unknown filter "${name}"`);
  }
  return filter(String(text));
}
