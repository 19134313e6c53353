// What a mark of a picture says, shown beside it for pointer and keyboard. Without this the browser's own title does it.
const tip = document.createElement("div");
tip.className = "tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
document.body.append(tip);

const markOf = (event) => event.target instanceof Element && event.target.closest("[data-says]");

function show(mark) {
  const title = mark.querySelector("title");
  if (title) title.remove(); // else the browser says it a second time
  mark.setAttribute("aria-label", mark.dataset.says);
  tip.textContent = mark.dataset.says;
  tip.hidden = false;
  const { left, top, bottom, width } = mark.getBoundingClientRect();
  const x = Math.min(Math.max(8, left + width / 2 - tip.offsetWidth / 2), innerWidth - tip.offsetWidth - 8);
  const above = top - tip.offsetHeight - 6;
  tip.style.left = `${x}px`;
  tip.style.top = `${above > 4 ? above : bottom + 6}px`;
}

for (const [name, shown] of [["pointerover", true], ["focusin", true], ["pointerout", false], ["focusout", false]]) {
  document.addEventListener(name, (event) => {
    const mark = markOf(event);
    if (mark && shown) show(mark);
    else tip.hidden = true;
  });
}
addEventListener("keydown", (event) => { if (event.key === "Escape") tip.hidden = true; });
addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });
