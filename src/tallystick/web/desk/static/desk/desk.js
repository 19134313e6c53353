/* Keys for the desk. Everything also works without this file, by links and forms. */
const KEPT = "tally-keys";
const help = document.getElementById("help");
const on = document.getElementById("keys-on");
const passage = document.getElementById("passage");

function kept() {
  try { return localStorage.getItem(KEPT) !== "off"; } catch { return true; }
}

function keep(yes) {
  try { localStorage.setItem(KEPT, yes ? "on" : "off"); } catch { /* then it holds for this page */ }
}

function typing(target) {
  return target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

function find(attribute, key) {
  return document.querySelector(`[${attribute}="${CSS.escape(key)}"]`);
}

function act(key) {
  const pressed = find("data-key", key);
  if (pressed) { pressed.click(); return true; }
  const focused = find("data-focus", key);
  if (focused) {
    const goal = focused.dataset.target ? document.getElementById(focused.dataset.target) : focused;
    goal.focus();
    if (goal.select) goal.select();
    return true;
  }
  const opened = find("data-open", key);
  if (opened) {
    const details = opened.parentElement;
    details.open = true;
    if (details.id === "add") mark();
    const first = details.querySelector("input:not([type=hidden]), textarea, select, a, button");
    (first ?? opened).focus();
    return true;
  }
  return false;
}

/* Where marked words stand, in characters of the frozen text; the selection counts in units of UTF-16. */
function mark() {
  const chosen = getSelection();
  if (!passage || chosen.rangeCount === 0 || chosen.isCollapsed) return;
  const range = chosen.getRangeAt(0);
  if (!passage.contains(range.commonAncestorContainer)) return;
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const led = words.length - words.trimStart().length;
  document.getElementById("quote").value = words.trim();
  const start = Number(passage.dataset.start) + [...before.toString()].length + [...words.slice(0, led)].length;
  document.getElementById("add-start").value = String(start);
}

/* Words are marked by keys as well: left and right mark one, with Shift the mark grows or shrinks by one. */
function walk(key, grow) {
  const chosen = getSelection();
  const inside = chosen.rangeCount > 0 && passage.contains(chosen.anchorNode);
  const forward = key === "ArrowRight";
  if (!inside) chosen.collapse(passage.querySelector("mark.here") ?? passage, 0);
  else if (!grow && forward) chosen.collapseToEnd();
  else if (!grow) chosen.collapseToStart();
  if (grow) chosen.modify("extend", forward ? "forward" : "backward", "word");
  else {
    if (inside && !forward) chosen.modify("move", "backward", "word");
    chosen.modify("extend", "forward", "word");
  }
  const seen = passage.getBoundingClientRect();
  const marked = chosen.getRangeAt(0).getBoundingClientRect();
  if (marked.top < seen.top) passage.scrollTop -= seen.top - marked.top;
  if (marked.bottom > seen.bottom) passage.scrollTop += marked.bottom - seen.bottom;
}

passage?.addEventListener("keydown", (event) => {
  if (!["ArrowLeft", "ArrowRight"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  walk(event.key, event.shiftKey);
});

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.metaKey) return;
  if (event.ctrlKey) {
    const form = event.target.closest("form");
    if (event.key === "Enter" && form) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("button[value=correct]") ?? form.querySelector("button"));
    }
    return;
  }
  if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
  if (help.open || typing(event.target)) return;
  if (event.key === "?") { help.showModal(); event.preventDefault(); return; }
  if (on.checked && act(event.key)) event.preventDefault();
});

on.checked = kept();
on.addEventListener("change", () => keep(on.checked));
const opener = document.getElementById("help-open");
opener.hidden = false;
opener.addEventListener("click", () => help.showModal());
document.querySelector("#add")?.addEventListener("toggle", (event) => { if (event.target.open) mark(); });
const here = document.querySelector("mark.here");
if (here && passage) passage.scrollTop = here.offsetTop - passage.clientHeight / 3;
