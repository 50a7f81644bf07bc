// The element's definition, and one element where the page has none.

const own = (script) => script && /\/widget\.js$/.test(new URL(script.src, document.baseURI).pathname);

// A module does not know its own element.
const script = [document.currentScript, ...document.querySelectorAll("script[src]")].find(own);
const SERVER = script ? new URL(".", script.src).href : "";

const embed = () => {
  if (document.querySelector("nextrung-chat")) return;
  const chat = document.createElement("nextrung-chat");
  const given = script ? script.dataset : {};
  for (const name of ["language", "title", "avatar", "position", "server", "open"]) {
    if (name in given && !(name === "open" && given.open === "false")) chat.setAttribute(name, given[name]);
  }
  document.body.append(chat);
};

if (!customElements.get("nextrung-chat")) {
  customElements.define("nextrung-chat", NextrungChat);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", embed);
  else embed();
}
