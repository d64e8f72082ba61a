/** A basket is a list of line items: { sku, name, priceCents, quantity }. */
export function createBasket() {
  return { lines: [] };
}

/** Put an article in the basket; every article has one line. */
export function addItem(basket, article, quantity = 1) {
  if (quantity < 1) {
    throw new RangeError('Quantity must be at least 1');
  }
  const line = basket.lines.find(({ sku }) => sku === article.sku);
  if (line !== undefined) {
    line.quantity = quantity;
  } else {
    basket.lines.push({ ...article, quantity });
  }
  return basket;
}

export function removeItem(basket, sku) {
  basket.lines = basket.lines.filter((line) => line.sku !== sku);
  return basket;
}

export function subtotalOf(basket) {
  return basket.lines.reduce((sum, line) => sum + line.priceCents * line.quantity, 0);
}
