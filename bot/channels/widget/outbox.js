/**
 * What the person has sent and the server has not yet taken, in order. It outlives a reload.
 *
 * An item is `{id, text}`, `{id, press, title}` or `{id, command, value}`. `on` is told `sent(id)`, `lost(id, error)`
 * for one that will never be taken, and `wait(error)` when the server asks for a pause.
 */
class Outbox {
  constructor(api, on) {
    Object.assign(this, { api, on, open: false, busy: false });
    this.key = `nextrung:unsent:${api.server}`;
    try {
      this.items = JSON.parse(TAB.get(this.key)) || [];
    } catch (broken) {
      this.items = [];
    }
  }

  add(item) {
    this.items.push(item);
    this.keep();
    this.flush();
  }

  /** The server has it, whether or not its answer came through. */
  settle(id) {
    if (!this.items.some((item) => item.id === id)) return;
    this.items = this.items.filter((item) => item.id !== id);
    this.keep();
  }

  clear() {
    this.items = [];
    this.keep();
  }

  keep() {
    if (this.items.length) TAB.set(this.key, JSON.stringify(this.items));
    else TAB.remove(this.key);
  }

  /** Whether there is a connection to send by. */
  connect(open) {
    this.open = open;
    if (!open) return;
    if (this.rouse) this.rouse();
    this.flush();
  }

  /** Sends all, one after the other, while `open`. */
  async flush() {
    if (this.busy) return;
    this.busy = true;
    for (let failures = 0; this.open && this.items.length; ) {
      const { title, ...item } = this.items[0];
      try {
        await this.api.call("POST", "/message", item);
        failures = 0;
        this.settle(item.id);
        this.on.sent(item.id);
      } catch (error) {
        if (error instanceof Refusal && !error.passing) {
          this.settle(item.id);
          this.on.lost(item.id, error);
        } else {
          this.on.wait(error);
          // A new connection ends the pause, but not one that the server asked for.
          const soon = new Promise((resolve) => (this.rouse = error.retry ? undefined : resolve));
          await Promise.race([soon, pause(error.retry || Math.min(LONGEST, 500 * 2 ** Math.min(failures, 8)))]);
          failures += 1;
        }
      }
    }
    this.busy = false;
  }
}
