export function createOrder(id, articles) {
  return { id, articles, state: 'new', history: [] };
}
