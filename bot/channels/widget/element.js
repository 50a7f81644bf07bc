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
    if (this.hasAttribute("avatar")) {
      panel.avatar.src = this.getAttribute("avatar");
      panel.avatar.hidden = false;
    }
    panel.expand(panel.launcher, panel.dialog, true);
    panel.unread(false);
    this.begun = true;
    this.connect();
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
      sent: (id) => {
        this.log.note(id, "");
        if (!this.outbox.items.length) this.tell("");
      },
      lost: (id, error) => this.lost(id, error),
      wait: (error) => this.waiting(error),
    });
    this.connection = new Connection(this.api, {
      ready: (last, anew) => this.ready(last, anew),
      entry: (entry) => this.entry(entry),
      typing: (on) => {
        this.panel.typing.hidden = !on;
        if (on) this.log.expect();
      },
      state: (online) => this.state(online),
      trouble: (error) => this.trouble(error),
    });
  }

  ready(last, anew) {
    this.past = last;
    if (anew) {
      this.log.clear();
      for (const { id, text, title } of this.outbox.items) {
        if (text || title) this.log.pending(id, text || title, this.language, this.say("pending"));
      }
    }
    if (last <= 0) this.log.settle();
    if (!last) {
      const id = `start-${this.connection.epoch}`.replace(/[^\w-]/g, "").slice(0, 64);
      if (anew && !this.outbox.items.some((item) => item.id === id)) this.outbox.add({ id, command: "start" });
    }
  }

  entry(entry) {
    if (entry.client) this.outbox.settle(entry.client);
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
    if (online) this.tell("");
    else if (this.connection.running) this.tell(this.say("offline"));
    this.note(online ? "" : this.say("pending"));
  }

  async trouble(error) {
    if (error.text) this.tell(error.text);
    else if (error instanceof TypeError && !LOCAL.get(this.api.key) && (await this.api.refused())) this.tell(this.say("refused"));
  }

  waiting(error) {
    if (error.text) this.tell(error.text);
    this.note(this.say("pending"));
  }

  /** The same note on all that waits to be sent. */
  note(text) {
    for (const { id } of this.outbox.items) this.log.note(id, text);
  }

  lost(id, error) {
    if (error.status === 409) {
      this.log.withdraw(id);
      this.connection.refresh();
      this.tell(this.say("stale"));
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
    this.post({ id: newId(), press: { entry: entry.n, button, epoch }, title }, title);
    // Where a finger pressed, the text box would bring up the keyboard.
    (matchMedia("(pointer: coarse)").matches ? this.panel.log : this.panel.box).focus();
  }

  post(item, words) {
    this.log.pending(item.id, words, this.language, this.connection.online ? "" : this.say("pending"));
    this.outbox.add(item);
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
    this.tell("");
    this.connection.start();
  }

  setLanguage(language) {
    this.language = language;
    this.panel.relabel(language, this.heading);
    this.panel.unread(this.panel.launcher.classList.contains("unread"));
    this.log.relabel();
    if (this.connection && !this.connection.online) this.tell(this.say("offline"));
  }

  tell(text) {
    if (this.panel.notice.textContent !== text) this.panel.notice.textContent = text;
  }
}
