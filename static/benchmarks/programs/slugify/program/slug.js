/** "Crème brûlée, please!" becomes "creme-brulee-please". */
export function slugify(text) {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const slug = plain
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'section' : slug;
}

const used = new Set();

/** Slugs for a list of headings, repeated ones being numbered from 2 on. */
export function uniqueSlugs(headings) {
  return headings.map((heading) => claim(slugify(heading), used));
}

function claim(slug, used) {
  let candidate = slug;
  let number = 1;
  while (used.has(candidate)) {
    number += 1;
    candidate = `${slug}-${number}`;
  }
  used.add(candidate);
  return candidate;
}
