/**
 * The conversation as it is shown. Entries may come twice, and changed: each has one place.
 *
 * `say(key)` gives a text of the widget's; `on` is told `press(entry, index, title)` and `fetch(entry, index, file)`.
 */
class Log {
  constructor(node, say, on) {
    Object.assign(this, { node, say, on });
    this.clear();
  }

  /** Empty. What comes until `settle` is history: it is not announced. */
  clear() {
    this.node.setAttribute("aria-live", "off");
    this.node.replaceChildren();
    this.entries = new Map();
    this.unsent = new Map();
    this.choices = null;
    this.expect();
  }

  /** What the bot says next begins a turn. */
  expect() {
    this.turn = null;
  }

  /** From here on what comes is news; after the browser has taken notice of the history. */
  settle() {
    setTimeout(() => this.node.setAttribute("aria-live", "polite"), 300);
  }

  /** Shows an entry of the server's. */
  show(entry) {
    const followed = !this.turn || this.followed();
    const known = this.entries.get(entry.n);
    this.entries.set(entry.n, { ...(known || {}), entry });
    if (!known) {
      const waiting = entry.client && this.unsent.get(entry.client);
      const item = waiting || this.bubble(entry);
      this.entries.get(entry.n).item = item;
      if (waiting) {
        this.unsent.delete(entry.client);
        this.mark(item, "");
      }
      const [first] = this.unsent.values();
      if (!waiting || (first && item.nextElementSibling !== first)) this.node.insertBefore(item, first || null);
      if (entry.from === "person") this.expect();
      else this.turn = this.turn || item;
    }
    this.offer();
    this.follow(followed);
  }

  /** Shows what the person has just sent; `note` says that it is not with the server yet. */
  pending(id, text, lang, note) {
    const item = this.bubble({ from: "person", text, lang });
    this.unsent.set(id, item);
    this.mark(item, note);
    this.node.append(item);
    this.offer();
    this.expect();
    this.follow(true);
  }

  /** Changes the note on what was sent; none for "". */
  note(id, text) {
    if (this.unsent.has(id)) this.mark(this.unsent.get(id), text);
  }

  /** Takes out what was never taken. */
  withdraw(id) {
    if (this.unsent.has(id)) this.unsent.get(id).remove();
    this.unsent.delete(id);
    this.offer();
  }

  /** The widget's own words in what is shown, in its language now. */
  relabel() {
    for (const author of this.node.querySelectorAll(".author")) this.name(author);
    if (this.choices) this.choices.setAttribute("aria-label", this.say("choices"));
  }

  bubble(entry) {
    const person = entry.from === "person";
    const author = make("span", { class: "author" });
    const text = make("p", { class: "text", lang: entry.lang, dir: person ? "auto" : entry.dir });
    text.append(...(person ? [entry.text] : linked(entry.text || "")));
    const item = make("div", { class: `message ${person ? "person" : "bot"}` }, author);
    const body = make("div", { class: "body", lang: entry.lang, dir: entry.dir });
    this.name(author);
    if (entry.progress) body.append(this.progress(entry.progress));
    if (entry.text) body.append(text);
    if (entry.ladder) body.append(ladderPicture(entry.ladder, entry.dir, this.node.clientWidth * 0.92 - 32));
    (entry.files || []).forEach((file, index) => body.append(this.file(entry, file, index)));
    item.append(body);
    return item;
  }

  name(author) {
    const person = author.parentNode && author.parentNode.classList.contains("person");
    author.textContent = person ? `${this.say("you")}: ` : "Nextrung: ";
  }

  progress({ number, total, label }) {
    const bar = make("progress", { max: total, value: Math.min(number, total), "aria-label": label });
    return make("div", { class: "progress" }, make("p", {}, label), bar);
  }

  file(entry, file, index) {
    const button = make("button", { type: "button", class: "file" }, icon(ICONS.file), make("span", {}, file.title));
    button.addEventListener("click", () => this.on.fetch(entry, index, file));
    return button;
  }

  mark(item, note) {
    item.querySelectorAll(".note").forEach((old) => old.remove());
    item.classList.toggle("waiting", Boolean(note));
    if (note) item.append(make("p", { class: "note" }, note));
  }

  /** The choices of the newest turn of the bot's, if the person has not gone on since. */
  offer() {
    let offered = null;
    for (const n of [...this.entries.keys()].sort((a, b) => a - b)) {
      const { entry } = this.entries.get(n);
      if (entry.from === "person") offered = null;
      else if (entry.buttons && entry.buttons.length) offered = entry.live ? entry : null;
    }
    if (this.unsent.size) offered = null;
    if (this.choices && this.choices.entry === offered) return;
    if (this.choices) this.choices.remove();
    this.choices = offered && this.group(offered);
    if (this.choices) this.entries.get(offered.n).item.after(this.choices);
  }

  group(entry) {
    const buttons = entry.buttons.map((title, index) => {
      const button = make("button", { type: "button", class: "choice", lang: entry.lang, dir: entry.dir }, title);
      button.addEventListener("click", () => this.on.press(entry, index, title));
      return button;
    });
    const group = make("div", { class: "choices", role: "group", "aria-label": this.say("choices") }, ...buttons);
    return Object.assign(group, { entry });
  }

  followed() {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    return scrollHeight - scrollTop - clientHeight < 60;
  }

  /** Scrolls to the end, but not past the beginning of the newest turn: one reads from there. */
  follow(wanted) {
    if (!wanted) return;
    const { node, turn } = this;
    const end = node.scrollHeight - node.clientHeight;
    node.scrollTop = turn ? Math.min(end, turn.offsetTop - node.offsetTop - 8) : end;
  }
}
