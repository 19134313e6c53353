// Marks of pictures: what each says, to pointer and keyboard; the same thing lit in all pictures and tables; sides set
// apart. Without this the browser's own title says it, and every link still leads to its reasons.
const tip = document.createElement("div");
tip.className = "tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
document.body.append(tip);

const near = (event, wanted) => (event.target instanceof Element ? event.target.closest(wanted) : null);
// what can be seen: not in the form for other windows, and not of a side that was set aside
const seen = (mark) => {
  const only = mark.closest("figure")?.dataset.only;
  return mark.getClientRects().length > 0 && !(only && ["given", "received"].includes(mark.dataset.sort) && mark.dataset.sort !== only);
};
const marksOf = (picture) => [...picture.querySelectorAll("[data-says]")].filter(seen);

let said = null; // the mark that is said at present
let hushed = null; // one that Escape has silenced, until both pointer and focus have left it

function show(mark) {
  if (mark === hushed) { tip.hidden = true; return; }
  said = mark;
  mark.querySelector("title")?.remove(); // else the browser says it a second time
  mark.setAttribute("aria-label", mark.dataset.says);
  tip.textContent = mark.dataset.says;
  tip.hidden = false;
  const { left, top, bottom, width } = mark.getBoundingClientRect();
  const x = Math.min(Math.max(8, left + width / 2 - tip.offsetWidth / 2), innerWidth - tip.offsetWidth - 8);
  const above = top - tip.offsetHeight - 6;
  tip.style.left = `${x}px`;
  tip.style.top = `${above > 4 ? above : bottom + 6}px`;
}

// what leads to the same reasons is the same thing, in whichever picture or row it stands
function reasons(element) {
  const link = element?.matches("a") ? element : element?.querySelector('a[href*="/why/"]');
  const address = link?.getAttribute("href") ?? "";
  return address.includes("/why/") ? address.split(/[?#]/)[0] : "";
}

function light(address) {
  for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit");
  if (!address) return;
  for (const link of document.querySelectorAll(`a[href^="${CSS.escape(address)}"]`)) {
    if (reasons(link) === address) (link.closest("tr") ?? link).classList.add("lit");
  }
}

for (const [name, shown] of [["pointerover", true], ["focusin", true], ["pointerout", false], ["focusout", false]]) {
  document.addEventListener(name, (event) => {
    if (!hushed?.matches(":hover, :focus, :focus-within")) hushed = null;
    // a page that moves takes a resting pointer off its mark: then what has the focus is said on
    const focused = name.startsWith("pointer") ? document.activeElement?.closest("[data-says]") : null;
    const mark = (shown ? near(event, "[data-says]") : null) ?? focused;
    if (mark) show(mark);
    else tip.hidden = true;
    light(shown ? reasons(mark ?? near(event, ".side tbody tr")) : "");
  });
}

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !tip.hidden) { hushed = said; tip.hidden = true; }
  const mark = near(event, "[data-says]");
  if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = marksOf(mark.closest("svg"));
  const goal = event.key === "Home" ? marks[0] : event.key === "End" ? marks.at(-1) : marks[marks.indexOf(mark) + STEPS[event.key]];
  if (!goal) return;
  event.preventDefault();
  goal.focus();
});
addEventListener("scroll", () => {
  const mark = document.activeElement?.closest("[data-says]");
  if (mark && !tip.hidden) show(mark); // keys move the page too: what is said goes along
  else tip.hidden = true;
}, { passive: true });

// marks that lead nowhere are reached by arrow keys from the one before; the first of each picture also by Tab
function reachable() {
  for (const picture of document.querySelectorAll(".picture svg")) {
    for (const mark of picture.querySelectorAll("g[data-says]")) {
      mark.setAttribute("tabindex", mark === picture.querySelector("[data-says]") ? "0" : "-1");
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", mark.dataset.says);
    }
  }
}

// one side at a time
function sides() {
  for (const figure of document.querySelectorAll("figure[data-one]")) {
    const group = document.createElement("div");
    group.className = "segments pick";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", figure.dataset.sides);
    const choices = [["", figure.dataset.all], ...figure.dataset.one.split(";").map((one) => one.split("="))];
    for (const [side, name] of choices) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.setAttribute("aria-pressed", String(side === ""));
      button.addEventListener("click", () => {
        figure.dataset.only = side;
        for (const one of group.children) one.setAttribute("aria-pressed", String(one === button));
      });
      group.append(button);
    }
    figure.prepend(group);
  }
}

function prepare() {
  reachable();
  sides();
}

prepare();
document.addEventListener("answered", prepare);
