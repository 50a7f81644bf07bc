// The widget's own words. A language's code -> its own name, direction and sentences, which come from the server in the
// order of KEYS.
const TEXTS = Object.fromEntries(
  Object.entries(WORDS).map(([code, words]) => [code, Object.fromEntries(words.map((text, n) => [KEYS[n], text]))]),
);

const LANGUAGES = Object.keys(TEXTS);

/** The code of one of our languages in a tag such as `cy-GB`, or "". */
const known = (tag) => {
  const code = String(tag || "").toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.includes(code) ? code : "";
};

/** The language to begin with: as wished, else the page's, else the browser's, else English. */
const chosen = (wish) =>
  [wish, document.documentElement.lang, ...(navigator.languages || [])].map(known).find(Boolean) || "en";
