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
