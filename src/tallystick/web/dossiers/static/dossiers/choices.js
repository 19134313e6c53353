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
  const answer = document.getElementById(form.dataset.swaps);
  answer.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById(form.dataset.swaps);
    if (mine !== asked) return;
    if (!fresh) throw new Error("no answer in the page");
    answer.replaceWith(fresh);
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
