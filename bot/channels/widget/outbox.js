/**
 * What the person has sent and the bot has not yet answered, in order. It outlives a reload.
 *
 * An item is `{id, text}`, `{id, press}` or `{id, command, value}`; `taken` while the server has it, which may stop
 * before it has answered. `on` is told `sent(id, done)`, `lost(id, error)` for one that will never be taken, and
 * `wait(error)` when the server asks for a pause.
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

  /** The first item that the server does not have, but nothing while the conversation is being opened. */
  get next() {
    const [first] = this.items;
    return first && first.taken && first.command === "start" ? undefined : this.items.find((item) => !item.taken);
  }

  /** Opens the conversation before anything else is said in it. */
  begin(id) {
    this.items = [{ id, command: "start" }, ...this.items.filter(({ command }) => command !== "start")];
  }

  /** The server has it, whether or not its answer came through. */
  take(id) {
    for (const item of this.items) if (item.id === id) item.taken = true;
    this.keep();
  }

  /** Nothing is left to do for it. */
  settle(id) {
    this.items = this.items.filter((item) => item.id !== id);
    this.keep();
    this.flush();
  }

  /** Sends all of it again: the server may have been stopped meanwhile, and knows which it has heard. */
  again() {
    for (const item of this.items) item.taken = false;
    this.keep();
    this.flush();
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
    for (let failures = 0, item; this.open && (item = this.next); ) {
      const { id } = item;
      try {
        const { done } = await this.api.call("POST", "/message", item);
        failures = 0;
        if (done) this.settle(id);
        else this.take(id);
        this.on.sent(id, done);
      } catch (error) {
        if (error instanceof Refusal && !error.passing) {
          this.settle(id);
          this.on.lost(id, error);
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
