const LADDER = { widest: 340, line: 18, top: 8, text: 56, badge: 28, font: 14 };

const measure = (() => {
  let canvas;
  return (text) => {
    canvas = canvas || document.createElement("canvas").getContext("2d");
    canvas.font = `600 ${LADDER.font}px system-ui, sans-serif`;
    return canvas.measureText(text).width;
  };
})();

/** Lines of at most `width`, broken between words; SVG does not do it. */
const wrapped = (text, width) => {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = `${lines[lines.length - 1]} ${word}`.trim();
    if (lines[lines.length - 1] && measure(line) > width) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
};

/**
 * The picture of a verdict: the highest rung on top. What is marked differs in shape and words, not in colour alone:
 * the person's level is filled, the next has a double ring, an undefined level dashes.
 * In a right-to-left language it is mirrored. `room` is in pixels: with as much, the letters are not made smaller.
 */
const ladderPicture = (ladder, direction, room) => {
  const { widest, line, top, text, badge, font } = LADDER;
  const width = Math.round(Math.min(widest, Math.max(200, room || widest)));
  const mirrored = direction === "rtl";
  const across = (x) => (mirrored ? width - x : x);
  const write = (words, x, y, kind) => draw("text", { x: across(x), y, class: kind, direction }, words);
  const drawn = [];
  let y = top;
  for (const rung of [...ladder.rungs].reverse()) {
    const captions = [rung.here ? ladder.here : rung.near && ladder.near, rung.next && ladder.next].filter(Boolean);
    const titles = wrapped(rung.title, width - text - 8);
    const notes = captions.flatMap((caption) => wrapped(caption, width - text - 8));
    const height = Math.max(38, (titles.length + notes.length) * line + 10);
    const kind = `${rung.defined ? "" : " undefined"}${rung.here ? " here" : ""}${rung.next ? " next" : ""}`;
    const middle = y + height / 2;
    const size = Math.max(badge, measure(rung.label) + 12);
    const box = (grow) => ({
      x: across(text - 14 - badge / 2) - size / 2 - grow,
      y: middle - badge / 2 - grow,
      width: size + 2 * grow,
      height: badge + 2 * grow,
      rx: badge / 2 + grow,
      class: `badge${kind}`,
    });
    drawn.push(draw("rect", box(0)));
    if (rung.next) drawn.push(draw("rect", { ...box(3), class: "ring" }));
    const label = write(rung.label, text - 14 - badge / 2, middle + font / 3, `label${kind}`);
    label.setAttribute("text-anchor", "middle");
    drawn.push(label);
    let baseline = middle - ((titles.length + notes.length) * line) / 2 + font;
    for (const [index, words] of [...titles, ...notes].entries()) {
      drawn.push(write(words, text + 4, baseline, index < titles.length ? `title${kind}` : "caption"));
      baseline += line;
    }
    y += height;
  }
  return draw(
    "svg",
    { class: "ladder", viewBox: `0 0 ${width} ${y + top}`, role: "img", "aria-label": `${ladder.title}. ${ladder.alternative}` },
    draw("title", {}, ladder.title),
    draw("desc", {}, ladder.alternative),
    ...drawn,
  );
};
