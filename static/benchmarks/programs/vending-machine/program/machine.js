import { isCoin, makeChange, putIn, takeOut } from './coins.js';

const refuse = (reason) => ({ article: null, change: [], message: reason });

/** A machine with articles { name: { price, stock } }; the coins inserted so far are its credit. */
export class VendingMachine {
  #articles = new Map();
  #box = new Map();
  #inserted = [];

  constructor(articles, coins = []) {
    for (const [name, article] of Object.entries(articles)) this.#articles.set(name, { ...article });
    putIn(this.#box, coins);
  }

  get credit() {
    return this.#inserted.reduce((sum, coin) => sum + coin, 0);
  }

  insert(coin) {
    if (!isCoin(coin)) {
      throw new RangeError(`Not a coin: ${coin}`);
    }
    this.#inserted.push(coin);
    putIn(this.#box, [coin]);
  }

  choose(name) {
    const article = this.#articles.get(name);
    if (article === undefined || article.stock === 0) return refuse('sold out');
    if (this.credit < article.price) return refuse(`insert ${article.price - this.credit} more`);

    const change = makeChange(this.credit - article.price, this.#box);

    article.stock -= 1;
    this.#inserted = [];
    takeOut(this.#box, change);
    return { article: name, change, message: 'thank you' };
  }

  /** Give the inserted coins back. */
  cancel() {
    const coins = this.#inserted;
    takeOut(this.#box, coins);
    this.#inserted = [];
    return coins;
  }
}
