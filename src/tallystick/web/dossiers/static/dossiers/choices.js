// A choice is answered at once, in place. Without this the form is sent by its button and the whole page comes anew.
const form = document.querySelector("form[data-swaps]");
let asked = 0;

function query() {
  const words = new URLSearchParams();
  const usual = form.querySelector("[name=as_of]").defaultValue;
  for (const [name, value] of new FormData(form)) {
    const asIs = (name === "as_of" && value === usual && !new URLSearchParams(location.search).has("as_of")) || (name === "level" && value === "90");
    if (value && !asIs) words.append(name, value);
  }
  const text = words.toString();
  return text ? `?${text}` : "";
}

async function swap(address, remember) {
  const mine = ++asked;
  const parts = form.dataset.swaps.split(" ").map((name) => document.getElementById(name));
  for (const part of parts) part.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (mine !== asked) return;
    for (const part of parts) {
      const fresh = page.getElementById(part.id);
      if (!fresh) throw new Error("no answer in the page");
      part.replaceChildren(...fresh.childNodes); // in its place, so that what changed there is read out
      part.removeAttribute("aria-busy");
    }
    document.dispatchEvent(new Event("answered"));
    if (remember) history.pushState(null, "", address);
  } catch {
    if (mine === asked) location.assign(address);
  }
}

if (form) {
  form.querySelector("button[type=submit]").hidden = true;
  form.addEventListener("change", () => swap(`${form.getAttribute("action")}${query()}`, true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    swap(`${form.getAttribute("action")}${query()}`, true);
  });
  addEventListener("popstate", () => location.reload());
}
