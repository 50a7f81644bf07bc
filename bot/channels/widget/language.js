// The widget's own words. TEXTS comes from the server: a language's code -> its own name, direction and sentences.

const LANGUAGES = Object.keys(TEXTS);

/** The code of one of our languages in a tag such as `cy-GB`, or "". */
const known = (tag) => {
  const code = String(tag || "").toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.includes(code) ? code : "";
};

/** The language to begin with: as wished, else the page's, else the browser's, else English. */
const chosen = (wish) =>
  [wish, document.documentElement.lang, ...(navigator.languages || [])].map(known).find(Boolean) || "en";
