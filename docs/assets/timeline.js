// The timeline's filter, whose state is in the address. Without this script every entry is shown.
(() => {
  const form = document.querySelector(".filter");
  if (!form) return;
  const selects = [...form.querySelectorAll("select")];
  const entries = [...document.querySelectorAll(".entry")];
  const facets = {theme: "theme", actor: "actors", voice: "voice"};

  const fits = (entry) => selects.every(({name, value}) =>
    !value || entry.dataset[facets[name]].split(" ").includes(value));

  const show = () => {
    for (const entry of entries) entry.hidden = !fits(entry);
    for (const box of [...document.querySelectorAll(".day"), ...document.querySelectorAll(".year")])
      box.hidden = !box.querySelector(".entry:not([hidden])");
    for (const mark of document.querySelectorAll("a.mark")) {
      const entry = document.getElementById(mark.getAttribute("href").slice(1));
      mark.classList.toggle("off", entry.hidden);
    }
    const shown = entries.filter((entry) => !entry.hidden).length;
    const all = entries.length;
    // The contents of the page lead to no year that is not shown.
    for (const year of document.querySelectorAll(".year")) {
      for (const link of document.querySelectorAll(`nav a[href$="#${year.querySelector("h2").id}"]`))
        link.closest("li").hidden = year.hidden;
    }
    form.querySelector("output").value = shown === 0 ? "Nothing fits all of this: choose less, or show all" : shown < all ? `${shown} of ${all} entries shown` : `All ${all} entries shown`;
  };

  // What the address asks for and nothing offers is left out.
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name);
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    show();
  };

  const write = () => {
    const url = new URL(location.href);
    for (const {name, value} of selects)
      value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
    history.replaceState(history.state, "", url);
    show();
  };

  const clear = () => {
    for (const select of selects) select.value = "";
    write();
  };

  // Whoever asks for an entry gets it, even if the filter would hide it.
  const arrive = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return target;
    clear();
    target.scrollIntoView();
    return target;
  };

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
  });
  addEventListener("popstate", read);
  addEventListener("hashchange", arrive);
  read();
  arrive()?.scrollIntoView();
})();
