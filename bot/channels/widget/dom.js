// Making elements. Texts become text nodes: nothing that a person or the bot says is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

const dress = (node, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children);
  return node;
};

/** An HTML element with attributes (`true` is an empty one, `false` and `undefined` are none) and children. */
const make = (tag, attributes = {}, ...children) => dress(document.createElement(tag), attributes, children);

/** The same for SVG. */
const draw = (tag, attributes = {}, ...children) => dress(document.createElementNS(SVG, tag), attributes, children);

/** An icon of 24 by 24; decoration, for its button has a name. */
const icon = (path) =>
  draw("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, draw("path", { d: path }));

/** The words of a text, its addresses as links. */
const linked = (text) =>
  text.split(/(https?:\/\/[^\s\u2068\u2069]+)/).map((part, index) =>
    index % 2 ? make("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part) : part,
  );

const ICONS = {
  chat: "M3 4h18v14H11l-5 4v-4H3z",
  close: "M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12 19 17.6 17.6 19 12 13.4 6.4 19 5 17.6 10.6 12 5 6.4z",
  menu: "M3 5h18v2H3zm0 6h18v2H3zm0 6h18v2H3z",
  send: "M3 20.5v-6.5l8-2-8-2V3.5L22 12z",
  file: "M11 3h2v9l4-4 1 2-6 6-6-6 1-2 4 4zM4 18h16v2H4z",
};

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A name for a message: 24 hexadecimal digits. Not `randomUUID`, which a page without TLS lacks. */
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
