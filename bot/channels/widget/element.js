/**
 * `<nextrung-chat>`. Attributes: `language`, `title`, `avatar`, `position` (`end`, `start`, `inline`), `open`, `server`.
 *
 * It asks nothing of the server before it is opened for the first time.
 */
class NextrungChat extends HTMLElement {
  static get observedAttributes() {
    return ["language", "title", "avatar", "open"];
  }

  constructor() {
    super();
    this.say = (key) => TEXTS[this.language][key];
    this.language = "en";
    this.panel = new Panel(this.say);
    this.log = new Log(this.panel.log, this.say, {
      press: (entry, index, title) => this.press(entry, index, title),
      fetch: (entry, index, file) => this.download(entry, index, file),
    });
    const tree = this.attachShadow({ mode: "open" });
    styled(tree);
    tree.append(this.panel.root);
    listen(this, this.panel);
  }

  connectedCallback() {
    this.setLanguage(chosen(this.getAttribute("language")));
    if (this.hasAttribute("open")) this.opened();
    else if (this.connection && this.begun) this.connection.start();
  }

  disconnectedCallback() {
    if (this.connection) this.connection.stop();
  }

  attributeChangedCallback(name, old, value) {
    if (name === "title") {
      if (value === null) return;
      this.heading = value;
      // Or the browser shows it over the whole widget.
      this.removeAttribute("title");
    }
    if (!this.isConnected || old === value) return;
    if (name === "open") value === null ? this.closed() : this.opened();
    else if (name === "avatar") this.begun && this.panel.picture(value);
    else this.setLanguage(name === "language" ? chosen(value) : this.language);
  }

  /** Opens the panel, and puts the focus into the text box. */
  show() {
    this.setAttribute("open", "");
    this.panel.box.focus();
  }

  /** Closes it, and puts the focus on the launcher. */
  hide() {
    this.removeAttribute("open");
    this.panel.launcher.focus();
  }

  opened() {
    const { panel } = this;
    panel.expand(panel.launcher, panel.dialog, true);
    panel.unread(false);
    this.begun = true;
    panel.picture(this.getAttribute("avatar"));
    this.connect();
    if (!this.connection.running) this.tell(this.say("connecting"));
    this.connection.start();
    this.log.follow(true);
  }

  closed() {
    const { panel } = this;
    panel.expand(panel.menuButton, panel.menu, false);
    panel.expand(panel.launcher, panel.dialog, false);
    panel.unread(false);
  }

  /** Makes the parts that talk with the server; once. */
  connect() {
    if (this.connection) return;
    const server = new URL(this.getAttribute("server") || SERVER || ".", document.baseURI).href.replace(/\/*$/, "/");
    this.api = new Api(server, () => this.language);
    this.outbox = new Outbox(this.api, {
      sent: (id, done) => {
        this.log.note(id, "");
        // What is not among the entries by now was erased with them.
        if (done) this.log.withdraw(id);
        if (!this.outbox.next) this.tell("");
        this.dots();
      },
      lost: (id, error) => this.lost(id, error),
      wait: (error) => this.waiting(error),
    });
    this.connection = new Connection(this.api, {
      ready: (last, anew) => this.ready(last, anew),
      entry: (entry) => this.entry(entry),
      typing: () => this.dots(),
      done: (ids) => {
        for (const id of ids) {
          this.outbox.settle(id);
          this.log.withdraw(id);
        }
        this.dots();
      },
      state: (online) => this.state(online),
      trouble: (error) => this.trouble(error),
    });
  }

  ready(last, anew) {
    this.past = last;
    if (anew) {
      if (!last && this.log.entries.size) this.tell(this.say("gone"), true);
      this.log.clear();
      for (const { id, text, press } of this.outbox.items) {
        if (text || press) this.log.pending(id, text || press.title, this.language, this.say("pending"));
      }
      if (!last) this.outbox.begin(`start-${this.connection.epoch}`.replace(/[^\w-]/g, "").slice(0, 64));
      this.outbox.again();
    }
    if (last <= 0) this.log.settle();
  }

  /** Shows whether an answer is being written, at once where the person has sent something. */
  dots() {
    const { online, typing } = this.connection;
    this.log.steady(() => (this.panel.typing.hidden = !(typing || (online && this.outbox.items.length))));
  }

  entry(entry) {
    if (entry.client) this.outbox.take(entry.client);
    this.log.show(entry);
    if (entry.n === this.past) this.log.settle();
    if (entry.from !== "bot") return;
    if (entry.n > this.past && this.panel.dialog.hidden) this.panel.unread(true);
    // The conversation decides the language, unless the person has just chosen another one.
    const language = known(entry.lang);
    if (!language || (this.wished && this.wished !== language)) return;
    this.wished = null;
    if (language !== this.language) this.setLanguage(language);
  }

  state(online) {
    this.outbox.connect(online);
    this.panel.box.readOnly = false;
    this.dots();
    if (online) this.tell("");
    else if (this.connection.running) this.tell(this.say("offline"));
    this.note(online ? "" : this.say("pending"));
  }

  async trouble(error) {
    if (error.text) this.tell(error.text);
    else if (error instanceof TypeError && !LOCAL.get(this.api.key) && (await this.api.refused())) {
      this.tell(this.say("refused"));
      this.panel.box.readOnly = true;
      console.warn(`NEXTRUNG_ORIGINS lacks ${location.origin}`);
    }
  }

  waiting(error) {
    if (error.text) this.tell(error.text);
    this.note(this.say("pending"));
  }

  /** The same note on all that waits to be sent. */
  note(text) {
    for (const { id, taken } of this.outbox.items) if (!taken) this.log.note(id, text);
  }

  lost(id, error) {
    if (error.status === 409) {
      this.log.withdraw(id);
      this.connection.refresh();
      this.tell(this.say("stale"), true);
    } else {
      this.log.note(id, this.say("failed"));
      this.tell(error.text || this.say("failed"));
    }
  }

  send(text) {
    this.post({ id: newId(), text }, text);
  }

  press(entry, button, title) {
    const epoch = this.connection.epoch;
    this.post({ id: newId(), press: { entry: entry.n, button, epoch, title } }, title);
    // Where a finger pressed, the text box would bring up the keyboard.
    (matchMedia("(pointer: coarse)").matches ? this.panel.log : this.panel.box).focus();
  }

  post(item, words) {
    this.log.pending(item.id, words, this.language, this.connection.online ? "" : this.say("pending"));
    this.kept = false;
    this.outbox.add(item);
    this.connection.hurry();
    this.dots();
  }

  async download(entry, index, file) {
    try {
      const path = `/file/${encodeURIComponent(this.connection.epoch)}/${entry.n}/${index}`;
      const blob = await (await this.api.send("GET", path)).blob();
      const link = make("a", { href: URL.createObjectURL(blob), download: file.name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
    } catch (error) {
      this.tell(error.text || this.say("file-failed"));
    }
  }

  /** Chosen in the menu: shown at once, and the bot is told. */
  speak(language) {
    this.wished = language;
    this.setLanguage(language);
    this.log.expect();
    this.outbox.add({ id: newId(), command: "language", value: language });
  }

  /** This device forgets the conversation, and begins another one. */
  async afresh() {
    this.connection.stop();
    this.outbox.clear();
    this.log.clear();
    await this.api.end().catch(() => {});
    this.connection.forget();
    this.kept = false;
    this.tell(this.say("connecting"));
    this.connection.start();
  }

  setLanguage(language) {
    this.language = language;
    this.panel.relabel(language, this.heading);
    this.panel.unread(this.panel.launcher.classList.contains("unread"));
    this.log.relabel();
    if (this.connection && !this.connection.online) this.tell(this.say("offline"));
  }

  /** Puts a notice there, or takes it away (""); one that is `kept` stays until another, or until the person goes on. */
  tell(text, kept) {
    if (!text && this.kept) return;
    this.kept = kept;
    const { notice } = this.panel;
    if (notice.textContent !== text) this.log.steady(() => (notice.textContent = text));
  }
}
