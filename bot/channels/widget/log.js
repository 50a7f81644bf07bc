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
    this.far = 0;
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

  /** Takes out what is no entry and will be none. */
  withdraw(id) {
    if (!this.unsent.has(id)) return;
    this.unsent.get(id).remove();
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
    const item = make("div", { class: `message ${person ? "person" : "bot"}` }, author);
    const body = make("div", { class: "body", lang: entry.lang, dir: entry.dir });
    this.name(author);
    if (entry.progress) body.append(this.progress(entry.progress));
    const write = (text) => {
      const paragraph = make("p", { class: "text", lang: entry.lang, dir: person ? "auto" : entry.dir });
      paragraph.append(...(person ? [text] : linked(text)));
      if (text) body.append(paragraph);
    };
    const words = entry.text || "";
    // What the ladder shows comes first; its explanation may be long.
    const end = entry.ladder && words.includes("\n") ? words.indexOf("\n") : words.length;
    write(words.slice(0, end));
    if (entry.ladder) body.append(ladderPicture(entry.ladder, entry.dir, this.node.clientWidth * 0.92 - 32));
    write(words.slice(end).trim());
    (entry.files || []).forEach((file, index) => body.append(this.file(entry, file, index)));
    item.append(body);
    item.hidden = !body.firstChild;
    return item;
  }

  name(author) {
    const person = author.parentNode && author.parentNode.classList.contains("person");
    author.textContent = person ? `${this.say("you")}: ` : "Nextrung: ";
  }

  progress({ number, total, label }) {
    // There may be more questions than it seemed: the bar does not go back for that.
    this.far = number > 1 ? Math.max(this.far, (number - 1) / total) : 0;
    const bar = make("progress", { value: this.far, "aria-label": label });
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
      // Not the second half of a double click; the style sheet holds off a pointer that was there before them.
      button.addEventListener("click", ({ detail }) => detail > 1 || this.on.press(entry, index, title));
      return button;
    });
    const group = make("div", { class: "choices", role: "group", "aria-label": this.say("choices") }, ...buttons);
    return Object.assign(group, { entry });
  }

  /** Does what may take room from the log; its end stays in view. */
  steady(change) {
    const followed = this.followed();
    change();
    if (followed) this.node.scrollTop = this.node.scrollHeight;
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
