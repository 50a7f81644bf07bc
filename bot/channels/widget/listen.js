/** What the person does to the panel, and what follows. */
const listen = (chat, panel) => {
  const menu = (open) => {
    chat.log.steady(() => panel.expand(panel.menuButton, panel.menu, open));
    ask(false);
  };
  const ask = (open) => {
    panel.question.hidden = !open;
    panel.afreshButton.hidden = open;
  };

  const send = () => {
    const text = panel.box.value;
    panel.hint.textContent = tooLong() ? chat.say("too-long") : "";
    if (text.trim() && !tooLong()) {
      chat.send(text.trim());
      panel.box.value = "";
      panel.grow();
    }
    panel.box.focus();
  };
  // By characters, as the server counts, not by UTF-16's halves of them.
  const tooLong = () => panel.box.value.length > LIMIT && [...panel.box.value.trim()].length > LIMIT;

  panel.launcher.addEventListener("click", () => (panel.dialog.hidden ? chat.show() : chat.hide()));
  panel.closeButton.addEventListener("click", () => chat.hide());
  panel.menuButton.addEventListener("click", () => menu(panel.menu.hidden));
  panel.select.addEventListener("change", () => {
    chat.speak(panel.select.value);
    menu(false);
    panel.menuButton.focus();
  });
  panel.afreshButton.addEventListener("click", () => {
    ask(true);
    panel.noButton.focus();
  });
  panel.noButton.addEventListener("click", () => {
    ask(false);
    panel.afreshButton.focus();
  });
  panel.yesButton.addEventListener("click", () => {
    menu(false);
    panel.box.focus();
    chat.afresh();
  });
  panel.form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  panel.box.addEventListener("input", () => {
    panel.grow();
    const hint = tooLong() ? chat.say("too-long") : "";
    if (panel.hint.textContent !== hint) panel.hint.textContent = hint;
    panel.box.setAttribute("aria-invalid", String(Boolean(hint)));
  });
  panel.box.addEventListener("focus", () => chat.connection && chat.connection.hurry());
  panel.box.addEventListener("keydown", (event) => {
    // 229: a key that an input method is still at work on, where the browser does not say so otherwise.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  });
  panel.dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    if (panel.menu.hidden) chat.hide();
    else {
      menu(false);
      panel.menuButton.focus();
    }
  });
  panel.avatar.addEventListener("error", () => (panel.avatar.hidden = true));
  // What is typed here is not for the page's own shortcuts.
  for (const kind of ["keydown", "keypress", "keyup"]) panel.root.addEventListener(kind, (event) => event.stopPropagation());
};
