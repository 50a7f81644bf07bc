// In milliseconds: until when a stream has to say that it is one, for some proxies hold it back; for how long it may be
// silent, though the server sends a heartbeat; and how long to wait between two attempts at most, and while nobody looks.
const [READY, SILENCE, LONGEST, UNSEEN] = [4000, 60000, 8000, 30000];

// Not written where it is used: the compressor does not know a regular expression after an arrow.
const FIELD = /^(event|data):[ ]?(.*)$/;

/** Splits a stream of server-sent events; calls `event(name, data)` for each. */
const events = async (body, event, heard) => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let rest = ""; ; ) {
    const { value, done } = await reader.read();
    if (done) return;
    heard();
    const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const fields = block.split(/\r?\n/).map((line) => FIELD.exec(line)).filter(Boolean);
      const data = fields.filter(([, name]) => name === "data").map(([, , text]) => text);
      if (data.length) event((fields.find(([, name]) => name === "event") || [])[2], JSON.parse(data.join("\n")));
    }
  }
};

/**
 * Hears what the server says: by a stream, or by long polling where streams do not come through.
 *
 * `on` is told: `ready(last, anew)`, where `anew` says that all entries follow, and `last` is the number of the last
 * that is no news (-1: all are); `entry(entry)`; `typing(bool)`; `done(ids)` of the person's messages that are
 * answered; `state(online)`; `trouble(error)` for each attempt that failed.
 */
class Connection {
  constructor(api, on) {
    Object.assign(this, { api, on, running: null, online: false, polling: false, typing: false, failures: 0, broken: 0 });
    this.forget();
    for (const name of ["wake", "drop", "hurry"]) this[name] = this[name].bind(this);
  }

  /** Begins, unless it has begun. */
  start() {
    if (this.running) return;
    window.addEventListener("online", this.wake);
    window.addEventListener("offline", this.drop);
    document.addEventListener("visibilitychange", this.hurry);
    this.keep((this.running = {}));
  }

  /** Ends, and lets go of the request that is open. */
  stop() {
    window.removeEventListener("online", this.wake);
    window.removeEventListener("offline", this.drop);
    document.removeEventListener("visibilitychange", this.hurry);
    this.running = null;
    this.drop();
  }

  /** Where it was is no longer known: the next answer brings everything. */
  forget() {
    this.epoch = "";
    this.last = 0;
  }

  /** Hears everything from the start. */
  refresh() {
    this.forget();
    if (this.request) this.request.abort();
  }

  /** Tries at once, and by a stream again. */
  wake() {
    this.polling = false;
    this.broken = this.failures = 0;
    this.hurry();
  }

  /** Waits no longer for the next attempt. */
  hurry() {
    if (this.rouse) this.rouse();
  }

  drop() {
    if (this.request) this.request.abort();
    this.tell(false);
  }

  async keep(round) {
    while (this.running === round) {
      try {
        // Again after each interruption: the server may know this page no longer, or want to renew the token.
        if (!this.online) await this.api.session();
        if (this.running !== round) return;
        await (this.polling ? this.poll() : this.stream());
      } catch (error) {
        if (this.running === round) this.failed(error);
      }
      if (this.running === round && this.failures) await this.rest();
    }
  }

  async stream() {
    let timer;
    let late = false;
    let ready = false;
    const request = (this.request = new AbortController());
    const within = (milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        late = true;
        request.abort();
      }, milliseconds);
    };
    try {
      within(READY);
      const answer = await this.api.send("GET", `/stream${this.after("?")}`, undefined, request.signal);
      const event = (name, data) => {
        if (name === "ready") {
          ready = true;
          this.broken = 0;
          within(SILENCE);
        }
        this.heard(name, data);
      };
      await events(answer.body, event, () => ready && within(SILENCE));
      throw new TypeError("the stream ended");
    } catch (error) {
      if (!ready && (late || (this.broken += 1) > 1)) this.polling = true;
      if (ready || !late) throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async poll() {
    const request = (this.request = new AbortController());
    const timer = setTimeout(() => request.abort(), SILENCE);
    try {
      // The first answer says that there is a connection, so it must not wait.
      const path = `/poll?wait=${this.online ? 25 : 0}&typing=${Number(this.typing)}${this.after("&")}`;
      const { epoch, last, reset, typing, done, entries } = await this.api.call("GET", path, undefined, request.signal);
      this.heard("ready", { epoch, last });
      if (reset) this.heard("reset", { epoch });
      entries.forEach((entry) => this.heard("entry", entry));
      this.heard("done", { ids: done });
      this.heard("typing", { on: typing });
    } catch (error) {
      this.polling = false;
      this.broken = 0;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  after(mark) {
    return this.epoch ? `${mark}after=${encodeURIComponent(`${this.epoch}.${this.last}`)}` : "";
  }

  heard(name, data) {
    if (name === "ready") {
      this.failures = 0;
      this.until = data.last;
      // Otherwise a reset follows, and nothing is sent before it: an empty conversation has to be opened first.
      if (this.epoch === data.epoch) this.reached(data.last, false);
    } else if (name === "reset") {
      this.epoch = data.epoch;
      this.last = 0;
      this.reached(this.until, true);
      // The next reset comes while we listen.
      this.until = -1;
    } else if (name === "entry") {
      this.last = Math.max(this.last, data.n);
      this.on.entry(data);
    } else if (name === "typing") {
      this.on.typing((this.typing = data.on));
    } else if (name === "done") {
      this.on.done(data.ids);
    }
  }

  reached(last, anew) {
    this.on.ready(last, anew);
    // What the person was told meanwhile stays there: with long polling this comes often.
    if (!this.online) this.tell(true);
  }

  failed(error) {
    this.failures += 1;
    this.delay = error.retry || Math.min(document.hidden ? UNSEEN : LONGEST, 250 * 2 ** Math.min(this.failures, 8)) * (0.75 + Math.random() / 2);
    if (this.failures > 1 || error instanceof Refusal) this.tell(false);
    this.on.trouble(error);
  }

  async rest() {
    await Promise.race([pause(this.delay), new Promise((resolve) => (this.rouse = resolve))]);
  }

  tell(online) {
    this.online = online;
    if (!online) this.on.typing((this.typing = false));
    this.on.state(online);
  }
}
