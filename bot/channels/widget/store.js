/** Storage of the browser's. Where it is forbidden or full, what it holds lasts as long as the page. */
class Store {
  /** `name`: `localStorage` or `sessionStorage`. */
  constructor(name) {
    this.name = name;
    this.memory = new Map();
  }

  get(key) {
    if (this.memory.has(key)) return this.memory.get(key);
    try {
      return window[this.name].getItem(key);
    } catch (forbidden) {
      return null;
    }
  }

  set(key, value) {
    try {
      window[this.name].setItem(key, value);
      this.memory.delete(key);
    } catch (forbidden) {
      this.memory.set(key, value);
    }
  }

  remove(key) {
    this.memory.delete(key);
    try {
      window[this.name].removeItem(key);
    } catch (forbidden) {
      // It held nothing.
    }
  }
}

// One for the page: two widgets on it share the conversation even where storage is forbidden.
const LOCAL = new Store("localStorage");
const TAB = new Store("sessionStorage");
