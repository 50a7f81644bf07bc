// Milliseconds for an answer that does not stream.
const PATIENCE = 30000;

// The requests for a session that have no answer yet.
const OPENING = {};

/** The server said no. `status` is HTTP's; `text` is a sentence for the person, or ""; `retry` is in milliseconds. */
class Refusal extends Error {
  constructor(status, text, retry) {
    super(status);
    Object.assign(this, { status, text, retry });
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return this.status === 429 || this.status >= 500;
  }
}

/** Requests to the channel, with the token that says which conversation this is. */
class Api {
  /** `server` ends with a slash; `language` tells the widget's language now. */
  constructor(server, language) {
    this.server = server;
    this.base = `${server}webhooks/web`;
    this.key = `nextrung:${server}`;
    this.language = language;
    this.used = null;
  }

  /**
   * The JSON of an answer. Asks for a session first where there is none, and once more where it has ended.
   * Throws a Refusal, or what `fetch` throws where the server is out of reach.
   */
  async call(method, path, body, signal) {
    const answer = await this.send(method, path, body, signal);
    return answer.status === 204 ? null : answer.json();
  }

  /** The same, as `fetch` gives it. */
  async send(method, path, body, signal) {
    for (let attempt = 0; ; attempt += 1) {
      if (!LOCAL.get(this.key)) await this.session();
      try {
        return await this.ask(method, path, body, signal);
      } catch (error) {
        if (error.status !== 401 || attempt) throw error;
        // Another tab may have renewed the token meanwhile.
        if (LOCAL.get(this.key) === this.used) await this.session();
      }
    }
  }

  /** Opens or renews the session: one at a time, or two widgets on a page would have two conversations. */
  async session() {
    const before = LOCAL.get(this.key);
    const open = async () => {
      if (LOCAL.get(this.key) !== before) return; // another tab was first
      const answer = await this.ask("POST", "/session", { language: this.language() });
      LOCAL.set(this.key, (await answer.json()).token);
      // Another tab is let in when it can see the token: storage gets there a little later.
      if (!before) await pause(200);
    };
    // Without TLS there are no locks, and a browser that forbids storage refuses them.
    const alone = async () => {
      let opened;
      try {
        await navigator.locks.request(this.key, () => (opened = open()));
      } catch (error) {
        await (opened || open());
      }
    };
    await (OPENING[this.key] = OPENING[this.key] || alone().finally(() => delete OPENING[this.key]));
  }

  /** Ends it: the server drops what only its memory holds, this device forgets the token. */
  async end() {
    try {
      if (LOCAL.get(this.key)) await this.ask("DELETE", "/session");
    } finally {
      LOCAL.remove(this.key);
    }
  }

  /** Whether the server can be reached although it would not talk with this page. */
  async refused() {
    try {
      await fetch(`${this.server}widget.js`, { method: "HEAD", mode: "no-cors", cache: "no-store" });
      return navigator.onLine;
    } catch (error) {
      return false;
    }
  }

  async ask(method, path, body, signal) {
    const headers = { Accept: path.startsWith("/stream") ? "text/event-stream" : "application/json" };
    this.used = LOCAL.get(this.key);
    if (this.used) headers.Authorization = `Bearer ${this.used}`;
    if (body) headers["Content-Type"] = "application/json";
    const own = new AbortController();
    const timer = setTimeout(() => own.abort(), PATIENCE);
    const answer = await fetch(this.base + path, {
      method,
      headers,
      signal: signal || own.signal,
      body: body && JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
    }).finally(() => clearTimeout(timer));
    if (answer.ok) return answer;
    const said = (await answer.json().catch(() => null)) || {};
    const seconds = Number(answer.headers.get("Retry-After"));
    throw new Refusal(answer.status, typeof said.text === "string" ? said.text : "", seconds * 1000);
  }
}
