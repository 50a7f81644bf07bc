/**
 * What the widget is made of: the launcher, and the panel with its head, menu, log and text box.
 *
 * Only its form: what happens is decided in element.js. `say(key)` gives a text in the language now.
 */
class Panel {
  constructor(say) {
    this.say = say;
    this.labels = [];
    const button = (kind, path) => make("button", { type: "button", class: kind }, path && icon(ICONS[path]));

    this.launcher = make("button", { type: "button", class: "launcher", "aria-expanded": "false", "aria-controls": "panel" });
    this.launcherText = make("span", {});
    this.launcher.append(icon(ICONS.chat), icon(ICONS.close), this.launcherText);

    this.avatar = make("img", { class: "avatar", alt: "", hidden: true });
    this.heading = make("h2", { id: "heading" });
    this.menuButton = button("icon", "menu");
    this.menuButton.setAttribute("aria-controls", "menu");
    this.closeButton = button("icon", "close");
    this.named(this.menuButton, "menu");
    this.named(this.closeButton, "close");

    this.select = make("select", { id: "language" });
    for (const code of LANGUAGES) {
      const { name, direction } = TEXTS[code];
      this.select.append(make("option", { value: code, lang: code, dir: direction }, name));
    }
    this.afreshButton = this.written(button("plain"), "afresh");
    this.yesButton = this.written(button("plain strong"), "afresh-yes");
    this.noButton = this.written(button("plain"), "afresh-no");
    const sure = this.written(make("p", { id: "sure" }), "afresh-ask");
    const choices = make("div", { class: "row" }, this.yesButton, this.noButton);
    this.question = make("div", { role: "group", "aria-labelledby": "sure", hidden: true }, sure, choices);
    const language = this.written(make("label", { for: "language" }), "language");
    this.menu = make("div", { id: "menu", class: "menu", hidden: true }, language, this.select, this.afreshButton, this.question);

    this.log = make("div", { class: "log", role: "log", tabindex: "0", "aria-live": "off", "aria-relevant": "additions" });
    this.named(this.log, "log");
    const dots = make("span", { class: "dots", "aria-hidden": "true" }, make("i"), make("i"), make("i"));
    this.typing = make("div", { class: "typing", hidden: true }, dots, this.written(make("span", {}), "typing"));
    this.notice = make("p", { class: "notice", role: "status" });

    this.box = make("textarea", { id: "box", rows: "1", autocomplete: "off", enterkeyhint: "send", dir: "auto" });
    this.box.setAttribute("aria-describedby", "hint");
    this.hint = make("p", { id: "hint", class: "hint", role: "alert" });
    this.sendButton = make("button", { type: "submit", class: "icon send" }, icon(ICONS.send));
    this.named(this.sendButton, "send");
    const label = this.written(make("label", { for: "box", class: "unseen" }), "write");
    this.form = make("form", { class: "form" }, label, this.box, this.sendButton);

    const head = make("div", { class: "head" }, this.avatar, this.heading, this.menuButton, this.closeButton);
    this.dialog = make(
      "div",
      { id: "panel", class: "panel", role: "dialog", "aria-labelledby": "heading", hidden: true },
      ...[head, this.menu, this.log, this.typing, this.notice, this.hint, this.form],
    );
    this.root = make("section", { class: "widget", "aria-labelledby": "heading" }, this.dialog, this.launcher);
    this.expand(this.menuButton, this.menu, false);
  }

  /** A node whose text is a message of ours. */
  written(node, key) {
    this.labels.push(() => (node.textContent = this.say(key)));
    return node;
  }

  /** A node whose name is one. */
  named(node, key) {
    this.labels.push(() => node.setAttribute("aria-label", this.say(key)));
  }

  /** All texts anew, in a language; nothing is rebuilt, so the focus stays where it is. */
  relabel(language, title) {
    this.root.lang = language;
    this.root.dir = TEXTS[language].direction;
    this.select.value = language;
    this.heading.textContent = title || this.say("title");
    this.box.placeholder = this.say("write");
    this.labels.forEach((label) => label());
  }

  /** Shows or hides what a button opens. */
  expand(button, node, open) {
    node.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  }

  /** Whether something came while the panel was closed. */
  unread(is) {
    this.launcher.classList.toggle("unread", is);
    this.launcherText.textContent = this.say(is ? "open-new" : this.dialog.hidden ? "open" : "close");
  }

  /** The image at that address in the head; none for "" and null. */
  picture(address) {
    this.avatar.hidden = !address;
    if (address) this.avatar.src = address;
  }

  /** As tall as its text, up to the limit in the style sheet. */
  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + this.box.offsetHeight - this.box.clientHeight}px`;
  }
}

/** Gives the tree its style sheet: not an element, which a Content-Security-Policy would have to allow. */
const styled = (tree) => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    tree.adoptedStyleSheets = [sheet];
  } catch (old) {
    tree.append(make("style", {}, STYLE));
  }
};
