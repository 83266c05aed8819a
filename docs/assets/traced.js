// Citation cards: a footnote shown beside its mark, on hover, tap, Enter and Space; Escape closes it (WCAG 1.4.13).
// Without this script the mark leads to the footnote at the end of the page.
(() => {
  const DELAY = 150;
  const GRACE = 250;
  let card = null;
  let timer = 0;

  const close = (focus = false) => {
    clearTimeout(timer);
    if (!card) return;
    const { mark, box } = card;
    // While the card is known, so that the focus that comes back does not open it anew.
    if (focus) mark.focus({ preventScroll: true });
    card = null;
    mark.setAttribute("aria-expanded", "false");
    box.remove();
  };

  const later = (act, wait) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };

  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  };

  // The sentence that a mark stands behind, if it has an address of its own; else the mark.
  const sentenceOf = (mark) => {
    const before = mark.parentElement.previousElementSibling;
    return before?.matches(".claim, .finding, .update") ? before : mark.closest(".claim, .finding, .update");
  };
  const placeOf = (mark) => {
    const url = new URL(location.href);
    url.hash = sentenceOf(mark)?.id || mark.parentElement.id;
    return url.href;
  };
  const reportOf = (repository, mark, address) => {
    const words = sentenceOf(mark)?.textContent.trim() ?? "";
    const body = `On ${address}\n\n> ${words}\n\nWhat is wrong, and what shows it:\n`;
    return `${repository}/issues/new?${new URLSearchParams({title: "A statement is wrong", body})}`;
  };

  const fill = (mark, note) => {
    const box = document.createElement("span");
    box.className = "card";
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", `Citation ${mark.textContent}`);
    for (const part of note.childNodes) {
      if (!part.classList?.contains("footnote-backref")) box.append(part.cloneNode(true));
    }
    const end = document.createElement("span");
    end.className = "card-end";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const link = (words, address) => {
      const made = document.createElement("a");
      made.href = address;
      made.textContent = words;
      return made;
    };
    const address = placeOf(mark);
    const copy = button("Copy link", () => {
      const told = (words) => { said.textContent = words; };
      if (!navigator.clipboard) return told(address);
      navigator.clipboard.writeText(address).then(() => told("Link copied"), () => told(address));
    });
    const down = link("Footnote", mark.getAttribute("href"));
    down.addEventListener("click", () => close());
    end.append(copy, down);
    const repository = document.querySelector("[data-repository]")?.dataset.repository;
    if (repository) end.append(link("Report a problem", reportOf(repository, mark, address)));
    end.append(button("Close", () => close(true)), said);
    box.append(end);
    return box;
  };

  // Below the mark, or above it where there is no room; on a phone the style sheet pins it to the bottom.
  const place = (mark, box) => {
    const at = mark.getBoundingClientRect();
    if (getComputedStyle(box).position === "fixed") {
      const under = at.bottom + 8 - box.getBoundingClientRect().top;
      if (under > 0) scrollBy(0, under);
      return;
    }
    const frame = box.offsetParent.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(at.left - 16, wide - box.offsetWidth - 8));
    const above = at.bottom + box.offsetHeight + 8 > innerHeight && at.top > box.offsetHeight + 60;
    const top = above ? at.top - box.offsetHeight - 4 : at.bottom + 4;
    box.style.left = `${left - frame.left}px`;
    box.style.top = `${top - frame.top}px`;
  };

  const open = (mark) => {
    clearTimeout(timer);
    if (card?.mark === mark) return;
    close();
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!note) return;
    const box = fill(mark, note);
    mark.closest("sup").after(box);
    mark.setAttribute("aria-expanded", "true");
    card = { mark, box };
    place(mark, box);
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse" && !card?.kept) later(close, GRACE);
    });
  };

  for (const mark of document.querySelectorAll("a.footnote-ref")) {
    mark.setAttribute("aria-expanded", "false");
    mark.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") later(() => open(mark), DELAY);
    });
    mark.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse" && !card?.kept) later(close, GRACE);
    });
    // Whoever wants the footnote in another window still gets it there.
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (card?.mark === mark && card.kept) return close();
      open(mark);
      if (card) card.kept = true;
    });
    mark.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      mark.click();
    });
  }

  // On paper what is folded is open.
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details.footnotes")) fold.open = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && card) close(card.box.contains(document.activeElement));
  });
  document.addEventListener("pointerdown", (event) => {
    if (card && !card.box.contains(event.target) && !card.mark.contains(event.target)) close();
  });
  addEventListener("resize", () => close());
  document.addEventListener("focusin", (event) => {
    if (card && !card.box.contains(event.target) && event.target !== card.mark) close();
  });
})();
